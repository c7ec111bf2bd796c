import { type Address, getAddress, type Hex, isAddress } from "viem";
import * as z from "zod/mini";
import { callsConfig } from "./calls.ts";

const address = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => isAddress(text, { strict: false }),
        "must be an address: 0x and 40 hexadecimal digits",
      ),
    ),
  z.transform((text): Address => getAddress(text)),
);

const uid = z.custom<Hex>(
  (value) => typeof value === "string" && /^0x[0-9a-f]{64}$/i.test(value),
  "must be 0x and 64 hexadecimal digits",
);

const url = z.url({ protocol: /^https?$/, error: "must start with http:// or https://" });

/** What a host writes beside the exported site: which chain, which index, which contracts. */
export const configSchema = z.object({
  chain: z.object({
    id: z.int().check(z.positive()),
    name: z.string().check(z.minLength(1)),
    rpcUrl: url,
    currency: z.object({
      name: z.string().check(z.minLength(1)),
      symbol: z.string().check(z.minLength(1)),
      decimals: z.int().check(z.gte(0), z.lte(36)),
    }),
    explorerUrl: z.nullable(url),
  }),
  /** Where the index answers, and what stands in for it while it doesn't. */
  index: z.object({ url, fallbacks: z._default(z.array(url), []) }),
  contracts: z.object({
    communityFactory: address,
    listings: address,
    agreements: address,
    reviewResolver: address,
    eas: address,
    schemaRegistry: address,
    governorFactory: address,
  }),
  schemas: z.object({ review: uid, vouch: uid, verification: uid }),
  /** The jury that members can be jurors of; null for none. */
  jury: z._default(z.nullable(address), null),
  /** Where members prove their standing without their name; null where they can't. */
  reputationGroups: z._default(z.nullable(address), null),
  startBlock: z.int().check(z.nonnegative()),
  wallets: z.object({
    burner: z.boolean(),
    walletConnectProjectId: z.nullable(z.string().check(z.minLength(1))),
  }),
  /**
   * The XMTP network that carries messages; null for none. "local" is the relay of `npm start`. Where the network asks for
   * a gateway (its decentralised successor does), the host names it.
   */
  messages: z._default(
    z.nullable(
      z.object({
        env: z.enum(["local", "dev", "production", "testnet-staging", "testnet-dev", "testnet", "mainnet"]),
        apiUrl: z._default(z.nullable(url), null),
        gatewayHost: z._default(z.nullable(url), null),
      }),
    ),
    null,
  ),
  /** "anvil": the chain's own node hands out test money. */
  faucet: z.nullable(z.literal("anvil")),
  /** The Ceramic node that keeps profiles, hosted or a community's own, and the model's stream id; null: no profiles. */
  profiles: z._default(z.nullable(z.object({ url, model: z.string().check(z.minLength(1)) })), null),
  /**
   * An IPFS node that keeps the files of disputes: `api` takes them (Kubo's RPC), `gateway` gives them. Null for none, and
   * then who gives evidence passes its files on itself.
   */
  evidence: z._default(z.nullable(z.object({ api: url, gateway: url })), null),
  /** The STUN and TURN servers of voice, video and files. */
  calls: z.prefault(callsConfig, {}),
});

export type AppConfig = z.infer<typeof configSchema>;
