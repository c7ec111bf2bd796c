import type { AppConfig } from "../../web/config/schema.ts";
import { examineChain, nodeAt } from "./chain.ts";
import { examineContracts } from "./contracts.ts";
import type { Examined, Finding } from "./finding.ts";
import { examineIndex } from "./index-of.ts";
import { examineSchemas } from "./schemas.ts";
import { examineEvidence, examineMessages, examineProfiles } from "./services.ts";
import { examineEndpoints, examineSite } from "./site.ts";

export interface Examination {
  readonly config: AppConfig;
  /** The root of the site, ending in a slash; null where none is served yet. */
  readonly site: URL | null;
  /** Milliseconds between two looks at an index that is behind. */
  readonly patience: number;
}

/** Whether a look at what stands on this is worth while. */
const isFit = (findings: readonly Finding[]): boolean => findings.every(({ weight }) => weight !== "fault");

/** A page of a site that isn't served yet. */
const SOME_ORIGIN = "https://commons.example";

/** Looks at a deployment from outside, as a member's browser does, and tells what it looked at as it goes. */
export async function* examine({ config, site, patience }: Examination): AsyncGenerator<Examined> {
  const origin = site?.origin ?? SOME_ORIGIN;
  if (site !== null) {
    yield { what: `the site at ${site.href}`, findings: await examineSite(site) };
    yield { what: "the addresses in config.json", findings: examineEndpoints(site, config) };
  }
  const node = nodeAt(config.chain.rpcUrl, config.chain.id);
  const chain = await examineChain(node, config);
  yield { what: `the chain ${config.chain.name} (${config.chain.id})`, findings: chain };
  if (isFit(chain)) {
    const contracts = await examineContracts(node, config);
    yield { what: "the contracts", findings: contracts };
    if (isFit(contracts)) yield { what: "the schemas", findings: await examineSchemas(node, config) };
    for (const url of [config.index.url, ...config.index.fallbacks])
      yield {
        what: `the index at ${url}`,
        findings: await examineIndex(url, node, config, { origin, patience }),
      };
  }
  node.destroy();
  const { profiles, messages, evidence } = config;
  if (profiles !== null)
    yield { what: "the members' profiles", findings: await examineProfiles(profiles, origin) };
  if (messages !== null)
    yield { what: "the messages' relay", findings: await examineMessages(messages, origin) };
  if (evidence !== null)
    yield { what: "the files of disputes", findings: await examineEvidence(evidence, origin) };
}
