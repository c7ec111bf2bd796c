import { z } from "zod";
import { createKept } from "../../device/kept.ts";
import { device } from "../../device/store.ts";
import { type SavedSearch, searchSchema } from "./search.ts";

const none: readonly SavedSearch[] = [];

/** The searches that were saved on this device. */
export const keptSearches = createKept<readonly SavedSearch[]>(
  device,
  "myceliary.searches",
  z.array(searchSchema).readonly(),
  none,
);
