import * as z from "zod/mini";
import { type AppConfig, configSchema } from "../../web/config/schema.ts";
import type { Deployment } from "../deployment/record.ts";
import { Refusal } from "../local/refusal.ts";

const { chain, index, jury, wallets, messages, faucet, profiles, evidence, calls } = configSchema.shape;

/**
 * What a host says of its site beyond the deployment's record: a `config.json` without the contracts, in which all that the
 * record or the network tells may be left out.
 */
export const hostSettings = z.strictObject({
  chain: z.optional(z.strictObject(z.partial(z.omit(chain, { id: true })).shape)),
  index: z.optional(z.strictObject(z.partial(index).shape)),
  /** Left out: the jury of the deployment. */
  jury: z.optional(jury),
  wallets: z.optional(z.strictObject(z.partial(wallets).shape)),
  messages: z.optional(messages),
  faucet: z.optional(faucet),
  profiles: z.optional(profiles),
  evidence: z.optional(evidence),
  calls: z.optional(calls),
});

export type HostSettings = z.infer<typeof hostSettings>;

/** What is known of a chain before anybody hosts a site for it. */
export type KnownChain = Pick<AppConfig["chain"], "name" | "currency" | "explorerUrl"> & {
  readonly rpcUrl: string | null;
};

/**
 * The `config.json` of a site: addresses and schemas from the deployment's record, the rest from its host.
 * @param known the chain's name, currency and public endpoints, where the host names no others
 * @throws {@link Refusal} naming each setting that is missing or wrong
 */
export function configOfSite(deployment: Deployment, known: KnownChain, host: HostSettings): AppConfig {
  const { contracts, schemas, startBlock, chainId } = deployment;
  const parsed = configSchema.safeParse({
    chain: { ...known, ...host.chain, id: chainId },
    index: host.index ?? {},
    contracts,
    schemas,
    jury: host.jury === undefined ? (contracts.jury ?? null) : host.jury,
    reputationGroups: contracts.reputationGroups ?? null,
    startBlock,
    wallets: { burner: false, walletConnectProjectId: null, ...host.wallets },
    messages: host.messages ?? null,
    faucet: host.faucet ?? null,
    profiles: host.profiles ?? null,
    evidence: host.evidence ?? null,
    calls: host.calls ?? {},
  });
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Refusal(`The site's config.json would not be valid. Give these:\n${reasons.join("\n")}`);
}

/**
 * Reads a host's settings.
 * @throws {@link Refusal} for text that isn't JSON, and for a setting that there isn't
 */
export function parseHostSettings(text: string, file: string): HostSettings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(`${file} is not JSON. See docs/hosting.md for what it holds.`);
  }
  const parsed = hostSettings.safeParse(value);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map((issue) => `  ${issue.path.join(".") || file}: ${issue.message}`);
  throw new Refusal(`${file} says what a site can't use:\n${reasons.join("\n")}`);
}
