/**
 * Writes a site that is ready to be served, for a network that Myceliary is deployed to:
 * `npm run web:export -- --network baseSepolia --index https://…`.
 */
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Refusal } from "../local/refusal.ts";
import { ROOT } from "../local/settings.ts";
import { exportSite } from "./export.ts";
import { configFrom, SITE_OPTIONS, SITE_USAGE } from "./options.ts";

const USAGE = `npm run web:export -- --network NAME [--index URL] [--rpc URL] [--settings FILE] [--out FOLDER]

${SITE_USAGE}
--out       the folder to write; sites/NAME unless given. What it holds is replaced`;

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { ...SITE_OPTIONS, out: { type: "string" } } });
  const { network, out, ...options } = values;
  if (network === undefined) throw new Refusal(USAGE);
  const config = await configFrom({ network, ...options });
  const target = out === undefined ? join(ROOT, "sites", network) : resolve(out);
  const { folder, car, cid } = await exportSite(join(ROOT, "web", "out"), config, target);
  const shown = (path: string) => relative(process.cwd(), path) || ".";
  console.log(
    `The site for ${network} (chain ${config.chain.id}) is in ${shown(folder)}: serve that folder.`,
  );
  console.log(`For IPFS it is also in ${shown(car)}, with the CID\n${cid}`);
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
