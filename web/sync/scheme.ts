import type { Hex } from "viem";
import type { AppConfig } from "../config/schema.ts";
import { EAS_VERSION, type Scheme } from "../trust/attestations/scheme.ts";

const lower = (uid: Hex) => uid.toLowerCase() as Hex;

/** The deployment that this site's members name in what they sign. */
export function schemeOf({ chain, contracts, schemas }: AppConfig): Scheme {
  return {
    chainId: chain.id,
    eas: contracts.eas,
    easVersion: EAS_VERSION,
    schemas: { vouch: lower(schemas.vouch), review: lower(schemas.review) },
  };
}
