import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import sirv from "sirv";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const example = `${root}examples/tool-library`;

/** The example dApp, on an address of its own. */
export interface ServedExample {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the tool library from the package, as its README says, and serves it. */
export async function serveToolLibrary(): Promise<ServedExample> {
  if (!existsSync(`${root}packages/myceliary/dist`))
    await run("npm", ["run", "--silent", "build:package"], { cwd: root });
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
