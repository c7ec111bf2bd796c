import { cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);

const TEXT = /\.(html|js|css|json|txt|svg|webmanifest)$/;
/** What hosts that compress on the way use; the highest takes minutes for a few kilobytes. */
const QUALITY = 9;

/** A copy of the exported site with a compressed twin of every text beside it, as a good static host has. */
export async function compressedCopy(site: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "myceliary-site-"));
  await cp(site, folder, { recursive: true });
  for (const file of await readdir(folder, { recursive: true })) {
    if (!TEXT.test(file)) continue;
    const text = await readFile(join(folder, file));
    const packed = await compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
    await writeFile(join(folder, `${file}.br`), packed);
  }
  return folder;
}
