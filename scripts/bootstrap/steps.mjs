import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm, runQuietly } from "./command.mjs";
import { local, root } from "./paths.mjs";

/*
 * What is built before the network starts. A step runs when its inputs' contents differ from those of its last run, or
 * an output is gone; what it makes in a folder of its inputs (`made`) is no input. The subgraph is missing here: it needs
 * addresses, so the network builds it.
 */
const STEPS = [
  {
    name: "contracts",
    script: "build:contracts",
    inputs: ["contracts", "scripts/export", "hardhat.config.ts", "package-lock.json"],
    outputs: ["artifacts", "web/contracts/generated"],
  },
  {
    name: "queries",
    script: "build:index",
    inputs: ["subgraph/schema.graphql", "web/index/codegen", "web/index/queries", "package-lock.json"],
    outputs: ["web/index/generated/operations.ts"],
  },
  {
    name: "web",
    script: "build:web",
    inputs: ["web", "package-lock.json"],
    outputs: ["web/out/index.html", "web/out/generated/cities.json"],
    made: "web/public/generated",
  },
];

/** Never an input: made by a build, or read by a test alone. */
const NOT_AN_INPUT = /^(node_modules|out|\.next|next-env\.d\.ts|.*\.tsbuildinfo|.*\.test\.tsx?)$/;

function filesUnder(path, made) {
  if (path === made || !existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !NOT_AN_INPUT.test(name))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`, made));
}

function fingerprintOf(inputs, made) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((path) => filesUnder(path, made)))
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/** Brings every build up to date. */
export async function build() {
  const stamps = join(local, "stamps");
  mkdirSync(stamps, { recursive: true });
  for (const { name, script, inputs, outputs, made } of STEPS) {
    const stamp = join(stamps, name);
    const fingerprint = fingerprintOf(inputs, made);
    const isCurrent = existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint;
    if (isCurrent && outputs.every((output) => existsSync(join(root, output)))) continue;
    rmSync(stamp, { force: true });
    await runQuietly(`Building ${name}`, [...npm(), "run", "--silent", script]);
    writeFileSync(stamp, fingerprint);
  }
}
