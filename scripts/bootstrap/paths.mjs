import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
/** What the set-up keeps for itself: a newer Node, a browser, stamps, logs. */
export const local = join(root, ".local");
export const toolchain = join(local, "toolchain");
