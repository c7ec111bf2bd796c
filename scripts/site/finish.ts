import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  pageAnywhere,
  payloadAnywhere,
  RUNTIME_MARK,
  runtimeAnywhere,
  scriptAnywhere,
  UnexpectedExport,
} from "./anywhere.ts";
import { withHead } from "./head.ts";
import { withPolicy } from "./policy.ts";
import { STANDALONE } from "./standalone.ts";
import { bundleStart, compiledAtOnce, scriptsOf, withStart } from "./start.ts";
import { writeWorker } from "./worker.ts";

/** Next's own page for what it does not find, in the three places where it exports it. Ours takes its place. */
const NEXT_NOT_FOUND = ["404", "_not-found", "404.html"];

async function rewrite(
  folder: string,
  files: readonly string[],
  change: (file: string, text: string) => string,
) {
  for (const file of files) {
    const path = join(folder, file);
    await writeFile(path, change(file, await readFile(path, "utf8")));
  }
}

/** Makes what `next build` exported into the site: one that runs at any path, under a policy, and without a network. */
export async function finishSite(folder: string): Promise<void> {
  for (const name of NEXT_NOT_FOUND) await rm(join(folder, name), { recursive: true, force: true });
  const files = (await readdir(folder, { recursive: true })).sort();
  const having = (ending: string) => files.filter((file) => file.endsWith(ending));

  let runtimes = 0;
  await rewrite(folder, having(".js"), (file, code) => {
    if (!code.includes(RUNTIME_MARK)) return scriptAnywhere(file, code);
    runtimes += 1;
    return runtimeAnywhere(file, code);
  });
  if (runtimes === 0) throw new UnexpectedExport(folder, "no script is the bundler's runtime");
  await rewrite(folder, having(".txt"), payloadAnywhere);
  const start = await bundleStart();
  const scripts = new Set<string>();
  await rewrite(folder, having(".html"), (file, html) => {
    const page = pageAnywhere(file, html);
    for (const src of scriptsOf(page)) scripts.add(src.slice("./".length));
    return withPolicy(withHead(withStart(file, page, start), files));
  });
  await rewrite(folder, [...scripts], (_, code) => compiledAtOnce(code));
  for (const [file, html] of Object.entries(STANDALONE))
    await writeFile(join(folder, file), withPolicy(html));
  await writeWorker(folder);
}
