import { type Address, getAddress, type Hex, isAddress } from "viem";
import { z } from "zod";
import { callsConfig } from "./calls.ts";

const address = z
  .string()
  .refine((text) => isAddress(text, { strict: false }), "must be an address: 0x and 40 hexadecimal digits")
  .transform((text): Address => getAddress(text));

const uid = z.custom<Hex>(
  (value) => typeof value === "string" && /^0x[0-9a-f]{64}$/i.test(value),
  "must be 0x and 64 hexadecimal digits",
);

const url = z.url({ protocol: /^https?$/, error: "must start with http:// or https://" });

/** What a host writes beside the exported site: which chain, which index, which contracts. */
export const configSchema = z.object({
  chain: z.object({
    id: z.int().positive(),
    name: z.string().min(1),
    rpcUrl: url,
    currency: z.object({
      name: z.string().min(1),
      symbol: z.string().min(1),
      decimals: z.int().min(0).max(36),
    }),
    explorerUrl: url.nullable(),
  }),
  /** Where the index answers, and what stands in for it while it doesn't. */
  index: z.object({ url, fallbacks: z.array(url).default([]) }),
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
  jury: address.nullable().default(null),
  startBlock: z.int().nonnegative(),
  wallets: z.object({
    burner: z.boolean(),
    walletConnectProjectId: z.string().min(1).nullable(),
  }),
  /**
   * The XMTP network that carries messages; null for none. "local" is the relay of `npm start`. Where the network asks for
   * a gateway (its decentralised successor does), the host names it.
   */
  messages: z
    .object({
      env: z.enum(["local", "dev", "production", "testnet-staging", "testnet-dev", "testnet", "mainnet"]),
      apiUrl: url.nullable().default(null),
      gatewayHost: url.nullable().default(null),
    })
    .nullable()
    .default(null),
  /** "anvil": the chain's own node hands out test money. */
  faucet: z.literal("anvil").nullable(),
  /** The Ceramic node that keeps profiles, hosted or a community's own, and the model's stream id; null: no profiles. */
  profiles: z
    .object({ url, model: z.string().min(1) })
    .nullable()
    .default(null),
  /**
   * An IPFS node that keeps the files of disputes: `api` takes them (Kubo's RPC), `gateway` gives them. Null for none, and
   * then who gives evidence passes its files on itself.
   */
  evidence: z.object({ api: url, gateway: url }).nullable().default(null),
  /** The STUN and TURN servers of voice, video and files. */
  calls: callsConfig.prefault({}),
});

export type AppConfig = z.infer<typeof configSchema>;
