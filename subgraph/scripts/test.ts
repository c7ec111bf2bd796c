import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { Network } from "../../scripts/local/network.ts";
import { databaseUrl, postgres } from "../../scripts/local/services/postgres.ts";
import { removeTemporary, temporarySettings } from "../../scripts/local/temporary.ts";
import { agreements } from "../tests/cases/agreements.ts";
import { communities } from "../tests/cases/communities.ts";
import { listings } from "../tests/cases/listings.ts";
import { reviews } from "../tests/cases/reviews.ts";
import { build, gnd } from "./build.ts";

const subgraph = resolve(import.meta.dirname, "..");
const folder = join(subgraph, "build-test");
const cases = join(folder, "cases");

/** gnd looks for the built subgraph in a folder `build` beside the manifest that it is given. */
async function buildForTests(only: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(cases, { recursive: true });
  await build(join(subgraph, "tests/deployment.json"), {
    manifest: "subgraph.test.yaml",
    folder: "build-test/build/",
  });
  await copyFile(join(subgraph, "subgraph.test.yaml"), join(folder, "subgraph.yaml"));
  for (const [group, list] of Object.entries({ agreements, communities, listings, reviews }))
    for (const [position, one] of list.entries())
      if (one.name.includes(only))
        await writeFile(
          join(cases, `${group}-${String(position).padStart(2, "0")}.json`),
          JSON.stringify(one),
        );
}

/**
 * One process a test: within one, gnd answers a query of a later test from its cache of an earlier, doesn't clean up after
 * a failure, and keeps each test's connections.
 */
async function passes(file: string, url: string): Promise<boolean> {
  const args = ["test", "--skip-build", "--manifest", join(folder, "subgraph.yaml"), "--postgres-url", url];
  const child = spawn(gnd(), [...args, join(cases, file)], { cwd: subgraph });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => said.push(text));
  const [code] = await once(child, "close");
  const { name } = z
    .object({ name: z.string() })
    .parse(JSON.parse(await readFile(join(cases, file), "utf8")));
  console.log(`${code === 0 ? "✔" : "✘"} ${name}`);
  if (code !== 0) console.log(said.join(""));
  return code === 0;
}

async function runTests(url: string): Promise<number> {
  const files = (await readdir(cases)).sort();
  let passed = 0;
  for (const file of files) if (await passes(file, url)) passed++;
  console.log(`${passed} passed, ${files.length - passed} failed`);
  return passed > 0 && passed === files.length ? 0 : 1;
}

/** Runs the mappings' tests in graph-node itself, over a database of their own; an argument picks tests by their name. */
async function main(): Promise<number> {
  await buildForTests(process.argv[2] ?? "");
  const settings = await temporarySettings(null);
  // Postgres writes its password there; in the whole network the chain has made the folder by then.
  await mkdir(settings.home);
  const network = new Network(settings, [postgres], () => {});
  try {
    await network.start();
    return await runTests(await databaseUrl(settings));
  } finally {
    await network.stop();
    await removeTemporary(settings, [postgres]);
  }
}

process.exitCode = await main();
