import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * Where the package for other dApps is, built. The check builds it anew before all other lanes; here it is built only where
 * it isn't yet, for lanes that run at once must not take it from each other.
 */
export async function builtPackage(): Promise<string> {
  const folder = join(root, "packages/myceliary");
  if (!existsSync(join(folder, "dist")))
    await promisify(execFile)("npm", ["run", "--silent", "build:package"], { cwd: root });
  return folder;
}
