/**
 * Looks at a deployment from outside and tells what is wrong and what to do:
 * `npm run doctor -- --site https://…`, or before there is a site `npm run doctor -- --network NAME --index https://…`.
 */
import { parseArgs } from "node:util";
import { Refusal } from "../local/refusal.ts";
import { configFrom, SITE_OPTIONS, SITE_USAGE } from "../web-export/options.ts";
import { compareWithRecord } from "./compare.ts";
import { examine } from "./examine.ts";
import type { Examined } from "./finding.ts";
import { configAt } from "./site.ts";

const USAGE = `npm run doctor -- --site URL [--network NAME]
npm run doctor -- --network NAME --index URL [--rpc URL] [--settings FILE]

--site      the address of a site that is served
${SITE_USAGE}`;

/** Milliseconds between two looks at an index that is behind. */
const PATIENCE = 10_000;

const { values } = parseArgs({ options: { ...SITE_OPTIONS, site: { type: "string" } } });

/** Everything that was examined, as it comes. */
async function* examined(): AsyncGenerator<Examined> {
  const { site: address, network, ...options } = values;
  if (address === undefined) {
    if (network === undefined) throw new Refusal(USAGE);
    yield* examine({ config: await configFrom({ network, ...options }), site: null, patience: PATIENCE });
    return;
  }
  if (!URL.canParse(address))
    throw new Refusal(`${address} is no address of a site. Give one such as https://…`);
  const site = new URL(address.endsWith("/") ? address : `${address}/`);
  const config = await configAt(site);
  if ("wrong" in config) {
    yield { what: `config.json at ${site.href}`, findings: [config] };
    return;
  }
  if (network !== undefined)
    yield { what: `the record of ${network}`, findings: await compareWithRecord(config, network) };
  yield* examine({ config, site, patience: PATIENCE });
}

const SIGNS = { fault: "✘", advice: "!" } as const;

try {
  let faults = 0;
  for await (const { what, findings } of examined()) {
    if (findings.length === 0) console.log(`✔ ${what}`);
    for (const { weight, wrong, todo } of findings) {
      console.log(`${SIGNS[weight]} ${wrong}\n  ${todo}`);
      if (weight === "fault") faults += 1;
    }
  }
  console.log(faults === 0 ? "Nothing keeps members from using it." : `${faults} to mend.`);
  process.exitCode = faults === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
