import { readFileSync } from "node:fs";
import { join } from "node:path";
import { npm, runQuietly } from "./command.mjs";
import { checkDisk } from "./machine.mjs";
import { root } from "./paths.mjs";

/** The packages, npm's cache of them and the builds, in gigabytes. */
const DISK = 5;

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
  } catch {
    return undefined;
  }
}

/** False for the checkout and its workspaces, and for what npm may leave out on this machine. */
function mustBeInstalled([path, { link, optional, os, cpu, libc }]) {
  if (!path.includes("node_modules/") || link) return false;
  if (!optional) return true;
  // npm leaves an optional package out when it doesn't fit; one made for just this machine fits, unless npm itself ran
  // under an older Node.
  const glibc = libc === undefined || libc.includes("glibc");
  return os?.[0] === "linux" && os.length === 1 && cpu?.[0] === "x64" && glibc;
}

/** True when node_modules holds what the lockfile says, as npm itself wrote down after its last installation. */
export function packagesAreInstalled() {
  const wanted = packagesOf(join(root, "package-lock.json")) ?? {};
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (installed === undefined) return false;
  return Object.entries(wanted)
    .filter(mustBeInstalled)
    .every(([path, { version }]) => installed[path]?.version === version);
}

/**
 * Installs the packages of the lockfile, unless they are there. Not by `npm ci`: it insists that a lockfile name the
 * optional packages of every other platform too, which a registry that serves this platform alone can't tell. Without
 * saving, `npm install` takes the versions of the lockfile and leaves it as it is.
 */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  checkDisk(DISK);
  await runQuietly("Installing the packages of package-lock.json (minutes, the first time)", [
    ...npm(),
    ...["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"],
  ]);
}
