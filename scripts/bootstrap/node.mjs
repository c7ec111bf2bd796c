import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { npm, runQuietly } from "./command.mjs";
import { toolchain } from "./paths.mjs";

/** The first Node that runs TypeScript files as they are. */
const NEEDED = [22, 18];
/** What is installed where the machine's own is older. */
const VERSION = "24.21.0";

function isNewEnough() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** Installs packages into a folder of the set-up's own, beside what is there. */
export async function installAside(what, ...packages) {
  mkdirSync(toolchain, { recursive: true });
  const manifest = join(toolchain, "package.json");
  // Without a manifest of its own, npm would take the checkout's.
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  const options = ["--save-exact", "--no-audit", "--no-fund", "--loglevel=error"];
  await runQuietly(what, [...npm(), "install", "--prefix", toolchain, ...options, ...packages]);
}

/** The Node to run everything under: this one when it is new enough, else one of the set-up's own. */
export async function nodeToUse() {
  if (isNewEnough()) return process.execPath;
  const node = join(toolchain, "node_modules", "node", "bin", "node");
  if (!existsSync(node))
    await installAside(
      `Node ${process.versions.node} is too old; installing Node ${VERSION} beside it`,
      `node@${VERSION}`,
    );
  return node;
}

/** The environment in which `node` means that Node, for npm and for all that it runs. */
export function environmentOf(node) {
  return { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
}
