import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

export interface SiteFile {
  /** From the folder, with slashes. */
  readonly name: string;
  readonly path: string;
}

/** All files beneath a folder, by name. */
export async function filesOf(folder: string): Promise<readonly SiteFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path).split(sep).join("/") }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
