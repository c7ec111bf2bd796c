import { readFile } from "node:fs/promises";
import type { AppConfig } from "../../web/config/schema.ts";
import { RECORDS, readRecord, recordFile } from "../deployment/record.ts";
import { Refusal } from "../local/refusal.ts";
import { factsOf, LOCAL, NETWORK_NAMES } from "../networks.ts";
import { configOfSite, type HostSettings, type KnownChain, parseHostSettings } from "./settings.ts";

/** The options of each command that needs a site's configuration, for `parseArgs`. */
export const SITE_OPTIONS = {
  network: { type: "string" },
  index: { type: "string" },
  rpc: { type: "string" },
  settings: { type: "string" },
} as const;

/** How a command's usage tells of them. */
export const SITE_USAGE = `--network   the deployment's file in deployments/, without its ending
--index     where the index answers GraphQL
--rpc       where pages ask the chain; the network's public node unless given
--settings  a JSON file of all else that the host decides: docs/hosting.md`;

export interface SiteOptions {
  readonly network: string;
  readonly index?: string | undefined;
  readonly rpc?: string | undefined;
  readonly settings?: string | undefined;
}

function knownChain(network: string): KnownChain {
  const facts = factsOf(network);
  if (facts !== undefined)
    return {
      name: facts.title,
      currency: facts.currency,
      rpcUrl: facts.rpc.publicUrl,
      explorerUrl: facts.explorerUrl,
    };
  if (network !== LOCAL)
    throw new Refusal(`No network is named ${network}. There are: ${NETWORK_NAMES.join(", ")}.`);
  return {
    name: "Local network",
    currency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrl: null,
    explorerUrl: null,
  };
}

async function hostSettingsIn(file: string | undefined): Promise<HostSettings> {
  if (file === undefined) return {};
  const text = await readFile(file, "utf8").catch(() => {
    throw new Refusal(`There is no ${file} to take settings from.`);
  });
  return parseHostSettings(text, file);
}

/**
 * The configuration of a site for a network that Myceliary is deployed to. Options count before the file of settings.
 * @throws {@link Refusal} where there is no such network or deployment, and where a setting is missing or wrong
 */
export async function configFrom({ network, index, rpc, settings }: SiteOptions): Promise<AppConfig> {
  const known = knownChain(network);
  const file = recordFile(RECORDS, network);
  const deployment = await readRecord(file);
  if (deployment === undefined)
    throw new Refusal(`There is no ${file}. Deploy first: npm run deploy -- --network ${network}`);
  const host = await hostSettingsIn(settings);
  return configOfSite(deployment, known, {
    ...host,
    ...(rpc === undefined ? {} : { chain: { ...host.chain, rpcUrl: rpc } }),
    ...(index === undefined ? {} : { index: { fallbacks: [], ...host.index, url: index } }),
  });
}
