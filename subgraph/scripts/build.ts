import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { delimiter, dirname, join, resolve } from "node:path";
import { writeManifest } from "./manifest.ts";

const subgraph = resolve(import.meta.dirname, "..");
const root = resolve(subgraph, "..");

/** graph-node's own tool; its npm wrapper would add nothing. */
export function gnd(): string {
  return createRequire(import.meta.url).resolve("@graphprotocol/gnd-linux-x64/bin/gnd");
}

/**
 * gnd finds the AssemblyScript compiler on the path and takes 0.19.23 alone, which is this package's own. Nothing else is
 * there but Node: where it finds npx, it formats each generated file by a process of its own, which takes minutes.
 */
function pathOfCompiler(): string {
  return [join(subgraph, "node_modules/.bin"), dirname(process.execPath)].join(delimiter);
}

/** Runs gnd in the subgraph's folder. */
export async function run(...args: readonly string[]): Promise<void> {
  const child = spawn(gnd(), args, {
    cwd: subgraph,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PATH: pathOfCompiler() },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => said.push(text));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`gnd ${args[0]} failed.\n${said.join("")}`);
}

/** Where a built subgraph lies, relative to `subgraph/`. */
export interface Output {
  readonly manifest: string;
  readonly folder: string;
}

/** Writes the manifest of a deployment and generates the mappings' types. */
export async function codegen(deploymentFile: string, manifest: string): Promise<void> {
  await writeManifest(deploymentFile, join(subgraph, manifest));
  await run("codegen", manifest);
}

/** Writes the manifest of a deployment, generates the mappings' types and compiles them. */
export async function build(deploymentFile: string, { manifest, folder }: Output): Promise<void> {
  await codegen(deploymentFile, manifest);
  await run("build", manifest, "--output-dir", folder);
}

if (import.meta.main) {
  const network = process.argv[2] ?? "local";
  const deployments = process.env.MYCELIARY_DEPLOYMENTS || join(root, "deployments");
  try {
    await build(join(deployments, `${network}.json`), { manifest: "subgraph.yaml", folder: "build/" });
    console.log(`subgraph/build: built for ${network}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
