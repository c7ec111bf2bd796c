import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import { builtPackage } from "../../built-package.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What someone else's project takes from the registry beside the package itself; `npm pack` can't tell what those hold. */
const BESIDE = ["@types", "hardhat", "solc", "viem", "zod"];

const packed = z.tuple([z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) })]);

/** Someone else's project, outside of this repository, that has the package as the registry would give it. */
export interface Installed {
  readonly folder: string;
  /** Paths of all files in the package. */
  readonly files: readonly string[];
  /** Runs a program in the project, with the project's `node_modules`. */
  run(program: string, ...args: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/**
 * Packs the package and installs it in a folder of its own.
 *
 * @param copied files and folders of this repository that the project is made of, by where they go
 */
export async function install(copied: Readonly<Record<string, string>>): Promise<Installed> {
  const source = await builtPackage();
  const folder = await mkdtemp(join(tmpdir(), "myceliary-package-"));
  const packages = join(folder, "node_modules");
  await mkdir(join(packages, "myceliary"), { recursive: true });
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: source });
  const [{ filename, files }] = packed.parse(JSON.parse(stdout));
  await run("tar", [
    "-xzf",
    join(folder, filename),
    "--strip-components=1",
    "-C",
    join(packages, "myceliary"),
  ]);
  for (const name of BESIDE) await symlink(join(root, "node_modules", name), join(packages, name));
  for (const [to, from] of Object.entries(copied))
    await cp(join(root, from), join(folder, to), { recursive: true });
  return {
    folder,
    files: files.map(({ path }) => path),
    run: async (program, ...args) => (await run(program, args, { cwd: folder })).stdout,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
