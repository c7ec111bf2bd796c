import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CID } from "multiformats/cid";

/** Blocks as files, each named after its content's id, so that one that is there is right for ever. */
export class BlockFiles {
  readonly #folder: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
  }

  /** @throws where the block is not here. */
  get(cid: CID): Promise<Uint8Array> {
    return readFile(this.#fileOf(cid));
  }

  async put(cid: CID, bytes: Uint8Array): Promise<void> {
    const file = this.#fileOf(cid);
    if (await stat(file).catch(() => undefined)) return;
    // Under another name first: a write that is cut short must not pass for the block.
    const part = `${file}.${randomUUID()}.part`;
    await writeFile(part, bytes);
    await rename(part, file);
  }

  #fileOf(cid: CID): string {
    return join(this.#folder, cid.toString());
  }
}
