import { parentPort, Worker } from "node:worker_threads";
import { type Helper, type HelperTask, help } from "../eigentrust.ts";

/** A second thread of Node's, and how to end it. */
export interface NodeHelper extends Helper {
  readonly close: () => Promise<unknown>;
}

/** Starts this module as a worker; resolves once it listens. */
export async function openNodeHelper(): Promise<NodeHelper> {
  const worker = new Worker(new URL(import.meta.url), { workerData: "helper" });
  await new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  return { hand: (task) => worker.postMessage(task), close: () => worker.terminate() };
}

if (parentPort !== null) {
  parentPort.on("message", (task: HelperTask) => help(task));
  parentPort.postMessage("ready");
}
