import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../../scripts/local/settings.ts";

const PACKAGES = ["node_modules", "subgraph/node_modules", "web/node_modules"];
/** What installing and building have made: it follows from the files, and takes minutes to make again. */
const BUILT = ["artifacts", "cache", "web/out", "web/contracts/generated", "web/index/generated"];
/** Where Hardhat notes which files its artifacts are of, by their whole path. */
const CACHE = "cache/compile-cache.json";

const run = promisify(execFile);

/** The files of this checkout that a clone of it would have. */
async function files(): Promise<readonly string[]> {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const { stdout } = await run("git", list, { cwd: ROOT, maxBuffer: 2 ** 26 });
  return stdout.split("\0").filter((path) => path !== "");
}

/** Installs and builds as `npm start` and `npm test` do. */
const SET_UP = `
const { installPackages } = await import("./scripts/bootstrap/packages.mjs");
const { build } = await import("./scripts/bootstrap/steps.mjs");
await installPackages();
await build();`;

/** Takes over what was installed and built here: minutes less than to do it again. */
async function takeOver(target: string): Promise<void> {
  for (const path of BUILT) await cp(join(ROOT, path), join(target, path), { recursive: true });
  for (const path of PACKAGES) await symlink(join(ROOT, path), join(target, path));
  const notes = await readFile(join(target, CACHE), "utf8");
  await writeFile(join(target, CACHE), notes.replaceAll(`"${ROOT}/`, `"${target}/`));
}

/**
 * Copies this checkout as a clone has it, installed and built, but with nothing that was ever run or deployed.
 * @param isBare installs and builds everything anew, which takes minutes
 */
export async function clone(target: string, isBare: boolean): Promise<void> {
  for (const path of await files()) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await cp(join(ROOT, path), join(target, path), { mode: constants.COPYFILE_FICLONE });
  }
  if (!isBare) return takeOver(target);
  await run(process.execPath, ["--input-type=module", "--eval", SET_UP], { cwd: target });
}
