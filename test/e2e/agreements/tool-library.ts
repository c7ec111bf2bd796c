import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import sirv from "sirv";
import { builtPackage } from "../../built-package.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../", import.meta.url));
const example = `${root}examples/tool-library`;

/** Where the guide says that a site is. */
const PRESET = "http://127.0.0.1:3000/";

/**
 * Runs the blocks of TypeScript in the guide for integrators, which are one program, against a site.
 *
 * @returns what it printed
 */
export async function runGuide(site: string): Promise<string> {
  const guide = await readFile(`${root}docs/guides/integrators.md`, "utf8");
  const blocks = [...guide.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ""]) => code);
  // Within the repository, where it finds the package by its name.
  const file = `${root}.local/guide-for-integrators-${process.pid}.ts`;
  await writeFile(file, blocks.join("").replace(PRESET, site));
  try {
    return (await run(process.execPath, [file])).stdout;
  } finally {
    await rm(file);
  }
}

/** The example dApp, on an address of its own. */
export interface ServedExample {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the tool library from the package, as its README says, and serves it. */
export async function serveToolLibrary(): Promise<ServedExample> {
  await builtPackage();
  await run("npm", ["run", "--silent", "build"], { cwd: example });
  const server = createServer(sirv(`${example}/out`));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
