import * as z from "zod/mini";
import { createKept } from "../../device/kept.ts";
import { device } from "../../device/store.ts";

/** Whether the first steps were put away on this device, by the member or because they were taken. */
export const keptPutAway = createKept(device, "myceliary.firstSteps.putAway", z.boolean(), false);
