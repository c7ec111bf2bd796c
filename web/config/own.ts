import * as z from "zod/mini";
import { createKept } from "../device/kept.ts";
import { device } from "../device/store.ts";
import { OWN_ENDPOINTS_KEY } from "./ownKey.ts";
import type { AppConfig } from "./schema.ts";

/** An endpoint that a member asks in place of the host's: https, or this machine's own. */
export const ownUrl = z.url().check(
  z.refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname } = new URL(text);
    return (
      protocol === "https:" ||
      (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname))
    );
  }),
);

const ownSchema = z.object({
  /** JSON-RPC of the chain (EIP-1474). */
  node: z.nullable(ownUrl),
  /** GraphQL of the index. */
  index: z.nullable(ownUrl),
});

/** The endpoints that a member chose; null for the host's. */
export type OwnEndpoints = z.infer<typeof ownSchema>;

export const HOSTS: OwnEndpoints = { node: null, index: null };

/** In use. */
export const keptOwn = createKept(device, OWN_ENDPOINTS_KEY, ownSchema, HOSTS);

/**
 * Typed, and not found right yet. The page's policy allows no other address than those it began with: an address is tried
 * by the next load of the page, which allows this one too.
 */
export const keptTried = createKept(device, `${OWN_ENDPOINTS_KEY}.tried`, z.nullable(ownSchema), null);

/** The host's configuration with the member's own endpoints. Nothing stands in for an index of one's own. */
export function withOwn(config: AppConfig, own: OwnEndpoints): AppConfig {
  return {
    ...config,
    chain: own.node === null ? config.chain : { ...config.chain, rpcUrl: own.node },
    index: own.index === null ? config.index : { url: own.index, fallbacks: [] },
  };
}
