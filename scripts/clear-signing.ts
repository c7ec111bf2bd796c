/**
 * Writes how wallets show what members sign on a network (ERC-7730), from the record of its deployment: files for the public
 * registry of descriptors, or for a wallet that takes them otherwise. Run by `npm run build:clear-signing`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { descriptorsOf } from "../packages/myceliary/src/clear-signing/descriptors.ts";
import { readRecord, recordFile } from "./deployment/record.ts";

const USAGE =
  "npm run build:clear-signing -- --network <NAME>    from deployments/<NAME>.json, into deployments/clear-signing/<NAME>/";

const records =
  process.env.MYCELIARY_DEPLOYMENTS ?? fileURLToPath(new URL("../deployments", import.meta.url));
const { network } = parseArgs({ options: { network: { type: "string" } } }).values;
const deployment = network === undefined ? undefined : await readRecord(recordFile(records, network));

if (network === undefined || deployment === undefined) {
  console.error(
    network === undefined
      ? USAGE
      : `Nothing is deployed to ${network}: npm run deploy -- --network ${network}`,
  );
  process.exitCode = 1;
} else {
  const folder = join(records, "clear-signing", network);
  await mkdir(folder, { recursive: true });
  const descriptors = Object.entries(descriptorsOf(deployment));
  for (const [file, descriptor] of descriptors)
    await writeFile(join(folder, file), `${JSON.stringify(descriptor, null, 2)}\n`);
  console.log(`${descriptors.length} descriptors for ${network} (chain ${deployment.chainId}): ${folder}`);
}
