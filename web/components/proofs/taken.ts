import * as z from "zod/mini";
import { createKept } from "../../device/kept.ts";
import { device } from "../../device/store.ts";

/** Proofs that were taken on this device, by their nullifiers: when, in Unix seconds. */
export const keptTaken = createKept(device, "myceliary.proofsTaken", z.record(z.string(), z.int()), {});
