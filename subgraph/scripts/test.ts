import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { Network } from "../../scripts/local/network.ts";
import { FULL_TEXT } from "../../scripts/local/services/index.ts";
import { databaseUrl, postgres } from "../../scripts/local/services/postgres.ts";
import { removeTemporary, temporarySettings } from "../../scripts/local/temporary.ts";
import { agreements } from "../tests/cases/agreements.ts";
import { communities } from "../tests/cases/communities.ts";
import { governance } from "../tests/cases/governance.ts";
import { groups } from "../tests/cases/groups.ts";
import { juries } from "../tests/cases/jury.ts";
import { listings } from "../tests/cases/listings.ts";
import { reviews } from "../tests/cases/reviews.ts";
import { timeCredits } from "../tests/cases/time-credits.ts";
import { trust } from "../tests/cases/trust.ts";
import { build, gnd } from "./build.ts";

const subgraph = resolve(import.meta.dirname, "..");
const folder = join(subgraph, "build-test");
const cases = join(folder, "cases");

const GROUPS = { agreements, communities, governance, groups, juries, listings, reviews, timeCredits, trust };

/** As many as this run at once, each over a database of its own. */
const WORKERS = 2;

/** gnd looks for the built subgraph in a folder `build` beside the manifest that it is given. */
async function buildForTests(only: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(cases, { recursive: true });
  await build(join(subgraph, "tests/deployment.json"), {
    manifest: "subgraph.test.yaml",
    folder: "build-test/build/",
  });
  await copyFile(join(subgraph, "subgraph.test.yaml"), join(folder, "subgraph.yaml"));
  for (const [group, list] of Object.entries(GROUPS))
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
  const env = { ...process.env, ...FULL_TEXT, RUST_LIB_BACKTRACE: "0" };
  const child = spawn(gnd(), [...args, join(cases, file)], { cwd: subgraph, env });
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

/** Runs tests that are left, one after the other, in graph-node over a database of its own; counts those that passed. */
async function work(left: string[]): Promise<number> {
  const settings = await temporarySettings(null);
  // Postgres writes its password there; in the whole network the chain has made the folder by then.
  await mkdir(settings.home);
  const network = new Network(settings, [postgres], () => {});
  try {
    await network.start();
    const url = await databaseUrl(settings);
    let passed = 0;
    for (let file = left.shift(); file !== undefined; file = left.shift())
      if (await passes(file, url)) passed++;
    return passed;
  } finally {
    await network.stop();
    await removeTemporary(settings, [postgres]);
  }
}

/** Runs the mappings' tests in graph-node itself; an argument picks tests by their name. */
async function main(): Promise<number> {
  await buildForTests(process.argv[2] ?? "");
  const files = (await readdir(cases)).sort();
  const left = [...files];
  const counts = await Promise.all(Array.from({ length: WORKERS }, () => work(left)));
  const passed = counts.reduce((sum, count) => sum + count, 0);
  console.log(`${passed} passed, ${files.length - passed} failed`);
  return passed > 0 && passed === files.length ? 0 : 1;
}

process.exitCode = await main();
