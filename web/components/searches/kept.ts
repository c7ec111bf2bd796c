import * as z from "zod/mini";
import { createKept } from "../../device/kept.ts";
import { device } from "../../device/store.ts";
import { type SavedSearch, searchSchema } from "./search.ts";

const none: readonly SavedSearch[] = [];

/** The searches that were saved on this device. */
export const keptSearches = createKept<readonly SavedSearch[]>(
  device,
  "myceliary.searches",
  z.readonly(z.array(searchSchema)),
  none,
);
