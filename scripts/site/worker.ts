import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Build, OFFLINE_PAGE } from "../../web/site/worker/rules.ts";
import { UnexpectedExport } from "./anywhere.ts";
import { bundle } from "./bundle.ts";

const SOURCE = resolve(import.meta.dirname, "../../web/site/worker/worker.ts");

/** What only a browser without modules asks for; one with a worker has them. */
const WITHOUT_MODULES = /<script [^>]*noModule[^>]*>/g;

/** What a page names in `_next/static/`, in its head and in its payload. */
function namedIn(html: string): readonly string[] {
  return [...html.replaceAll(WITHOUT_MODULES, "").matchAll(/\.\/(_next\/static\/[\w./-]+)/g)].map(
    ([, file = ""]) => file,
  );
}

/** What the worker is told of the build in a folder. */
export async function buildIn(folder: string): Promise<Build> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  // Next names the folder of its manifests after the build, and every page tells the same name.
  const manifest = files.find((file) => file.endsWith("/_buildManifest.js"));
  if (manifest === undefined) throw new UnexpectedExport(folder, "no folder is named after the build");
  const version = dirname(manifest).replace(/^.*\//, "");
  const first = await readFile(join(folder, "index.html"), "utf8");
  if (!first.includes(version))
    throw new UnexpectedExport("index.html", `it does not name its build ${version}`);
  const shell = ["index.html", OFFLINE_PAGE, "manifest.webmanifest", "icon.svg", ...namedIn(first)];
  return { version, shell: [...new Set(shell)].filter((file) => files.includes(file)), files };
}

/** Writes the site's worker beside the pages of its build. */
export async function writeWorker(folder: string): Promise<void> {
  const define = { BUILD: JSON.stringify(await buildIn(folder)) };
  await writeFile(join(folder, "sw.js"), await bundle(SOURCE, define));
}
