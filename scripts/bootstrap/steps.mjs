import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm, runQuietly } from "./command.mjs";
import { local, root } from "./paths.mjs";

/*
 * What is built before the network starts. A step runs when its inputs' contents differ from those of its last run, or
 * an output is gone; what it makes in folders of its inputs (`made`) is no input. Steps run at once, each as soon as
 * those whose outputs it reads (`after`) are done: the compiler of the contracts fills one core for a minute. The subgraph
 * is missing here: it needs addresses, so the network builds it.
 */
const STEPS = [
  {
    name: "interfaces",
    script: "build:interfaces",
    inputs: ["contracts", "scripts/export", "scripts/solidity", "package-lock.json"],
    outputs: ["web/contracts/generated/abi.ts"],
  },
  {
    name: "queries",
    script: "build:index",
    inputs: ["subgraph/schema.graphql", "web/index/codegen", "web/index/queries", "package-lock.json"],
    outputs: ["web/index/generated/operations.ts"],
  },
  {
    name: "contracts",
    script: "build:contracts",
    inputs: ["contracts", "hardhat.config.ts", "package-lock.json"],
    outputs: ["artifacts"],
  },
  {
    name: "web",
    script: "build:web",
    after: ["interfaces", "queries"],
    inputs: ["web", "scripts/site", "package-lock.json"],
    outputs: [
      "web/out/404.html",
      "web/out/generated/cities.json",
      "web/out/generated/proofs/semaphore-16.zkey",
    ],
    made: ["web/public/generated", "web/language/generated"],
  },
];

/** Never an input: made by a build, or read by a test alone. */
const NOT_AN_INPUT = /^(node_modules|out|\.next|next-env\.d\.ts|.*\.tsbuildinfo|.*\.test\.tsx?)$/;

function filesUnder(path, made) {
  if (made?.includes(path) || !existsSync(join(root, path))) return [];
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

/** Brings one build up to date. */
async function bringUpToDate({ name, script, inputs, outputs, made }) {
  const stamp = join(local, "stamps", name);
  const fingerprint = fingerprintOf(inputs, made);
  const isCurrent = existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint;
  if (isCurrent && outputs.every((output) => existsSync(join(root, output)))) return;
  rmSync(stamp, { force: true });
  await runQuietly(`Building ${name}`, [...npm(), "run", "--silent", script]);
  writeFileSync(stamp, fingerprint);
}

/** Brings every build up to date. */
export async function build() {
  mkdirSync(join(local, "stamps"), { recursive: true });
  const begun = new Map();
  for (const step of STEPS) {
    const before = (step.after ?? []).map((name) => begun.get(name));
    begun.set(
      step.name,
      Promise.all(before).then(() => bringUpToDate(step)),
    );
  }
  // All are awaited even when one fails, so that none still writes when the failure is told.
  const failed = (await Promise.allSettled(begun.values())).find(({ status }) => status === "rejected");
  if (failed !== undefined) throw failed.reason;
}
