import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Rpc } from "./rpc.ts";
import type { Settings } from "./settings.ts";

/*
 * A network's beginning is its deployment and its seed. It is all or nothing: a chain whose beginning was cut short, by
 * Ctrl-C or a crash, is begun again rather than seeded twice.
 */

const beginningSchema = z.object({ number: z.int(), hash: z.string() });

/** Where the chain keeps what it writes. */
export function chainFolder(settings: Settings): string {
  return join(settings.home, "chain");
}

function beginningFile(settings: Settings): string {
  return join(chainFolder(settings), "beginning.json");
}

/** True once a network of this home has been deployed and seeded. */
export function hasBegun(settings: Settings): boolean {
  return existsSync(beginningFile(settings));
}

/** Writes down the block with which the beginning is complete. */
export async function markBegun(settings: Settings, rpc: Rpc): Promise<void> {
  await writeFile(beginningFile(settings), JSON.stringify(await rpc.block("latest")));
}

/** True when the running chain still holds the whole beginning; a chain that was killed may have lost its end. */
export async function holdsBeginning(settings: Settings, rpc: Rpc): Promise<boolean> {
  const { number, hash } = beginningSchema.parse(JSON.parse(await readFile(beginningFile(settings), "utf8")));
  return (await rpc.block(number))?.hash === hash;
}
