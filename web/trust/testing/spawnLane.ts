import { Worker } from "node:worker_threads";
import type { SpawnLane } from "../solver/crew.ts";

/** A second thread in Node; it keeps no process alive. */
export const spawnLane: SpawnLane = (problem) => {
  new Worker(new URL("./lane.ts", import.meta.url), { workerData: problem }).unref();
};
