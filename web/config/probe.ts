import type { Client } from "viem";
import { createClient, http } from "viem";
import { getChainId } from "viem/actions";
import { chainOf } from "../index/chain.ts";
import { IndexForeign } from "../index/errors.ts";
import { assertOrigin } from "../index/origin.ts";
import { wait } from "../index/transport.ts";
import type { AppConfig } from "./schema.ts";

/** What an endpoint turns out to be: of this site's chain and contracts, of others, or silent. */
export type Verdict = "right" | "foreign" | "silent";

/** Milliseconds after which an endpoint counts as silent. */
const TIMEOUT = 8_000;

function clientOf(url: string): Client {
  return createClient({ transport: http(url, { retryCount: 0, timeout: TIMEOUT }) });
}

/** Asks a node of which chain it is (EIP-695). */
export async function probeNode(url: string, { chain }: Pick<AppConfig, "chain">): Promise<Verdict> {
  try {
    return (await getChainId(clientOf(url))) === chain.id ? "right" : "foreign";
  } catch {
    return "silent";
  }
}

/** Compares an index with the chain that the configuration's node tells of. */
export async function probeIndex(url: string, { chain, contracts }: AppConfig): Promise<Verdict> {
  const transport = {
    url,
    fetch: (...parameters: Parameters<typeof fetch>) => fetch(...parameters),
    timeout: TIMEOUT,
    attempts: 1,
    backOff: 0,
    wait,
  };
  const ours = [contracts.communityFactory, contracts.listings, contracts.agreements];
  try {
    await assertOrigin(transport, { chain: chainOf(clientOf(chain.rpcUrl)), contracts: ours });
    return "right";
  } catch (error) {
    return error instanceof IndexForeign ? "foreign" : "silent";
  }
}

/** Whether a Ceramic node says that it is well. */
export async function probeProfiles(url: string): Promise<Verdict> {
  try {
    const health = new URL("/api/v0/node/healthcheck", url);
    return (await fetch(health, { signal: AbortSignal.timeout(TIMEOUT) })).ok ? "right" : "silent";
  } catch {
    return "silent";
  }
}
