import type { Address } from "viem";
import { zeroAddress } from "viem";
import type { Format } from "../descriptor.ts";

/** ERC-7528: the native currency among tokens. */
const NATIVE: Address = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";

export const raw = { format: "raw" } as const satisfies Format;
export const wei = { format: "amount" } as const satisfies Format;
export const duration = { format: "duration" } as const satisfies Format;
export const ticker = { format: "tokenTicker" } as const satisfies Format;
export const date = { format: "date", params: { encoding: "timestamp" } } as const satisfies Format;
export const percent = { format: "unit", params: { base: "%" } } as const satisfies Format;
/** Hundredths of an hour, as time credits count. */
export const hours = { format: "unit", params: { base: "h", decimals: 2 } } as const satisfies Format;

export const person = {
  format: "addressName",
  params: { types: ["wallet", "eoa", "contract"] },
} as const satisfies Format;

export const contract = { format: "addressName", params: { types: ["contract"] } } as const satisfies Format;

/** An amount in the token at a path. Terms with no token have amounts of 0 alone, which is shown as 0 of the chain's currency. */
export const inToken = (tokenPath: string) =>
  ({
    format: "tokenAmount",
    params: { tokenPath, nativeCurrencyAddress: [NATIVE, zeroAddress] },
  }) as const satisfies Format;

/** A choice among the words of `metadata.enums`. */
export const choice = (name: string) =>
  ({ format: "enum", params: { $ref: `$.metadata.enums.${name}` } }) as const satisfies Format;

/** What tells nothing to who signs: a number against repetition, a signature's parts. */
export const hidden = (label: string) => ({ label, ...raw, visible: "never" }) as const;

/** What most needn't see: fingerprints, numbers. */
export const detail = (label: string) => ({ label, ...raw, visible: "optional" }) as const;

/** Whom or what an address names, unless it is zero: nobody. */
export const unlessNobody = { visible: { ifNotIn: [zeroAddress] } } as const;
