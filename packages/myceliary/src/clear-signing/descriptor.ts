import type { Address, Hex } from "viem";

/** The JSON schema that descriptors keep to: the second version, which the public registry of descriptors takes. */
export const DESCRIPTOR_SCHEMA = "https://eips.ethereum.org/assets/eip-7730/erc7730-v2.schema.json";

/** How one value is shown. What it may name lies in the call or message (`#.`), the descriptor (`$.`) or around them (`@.`). */
export type Format =
  | { readonly format: "raw" }
  | { readonly format: "amount" }
  | { readonly format: "duration" }
  | { readonly format: "tokenTicker" }
  | { readonly format: "addressName"; readonly params: { readonly types: readonly AddressType[] } }
  | { readonly format: "calldata"; readonly params: { readonly calleePath: string } }
  | { readonly format: "date"; readonly params: { readonly encoding: "timestamp" } }
  | { readonly format: "enum"; readonly params: { readonly $ref: string } }
  | {
      readonly format: "tokenAmount";
      readonly params: { readonly tokenPath: string; readonly nativeCurrencyAddress?: readonly Address[] };
    }
  | { readonly format: "unit"; readonly params: { readonly base: string; readonly decimals?: number } };

export type AddressType = "wallet" | "eoa" | "contract" | "token";

/** When a value is shown: always where nothing is said. */
export type Visibility = "never" | "optional" | { readonly ifNotIn: readonly (string | number)[] };

/** How a value is called and shown, wherever it stands. */
export type Words = Format & { readonly label: string; readonly visible?: Visibility };

export type Field = Words & { readonly path: string };

/** What one function's call or one message says to who signs it. */
export interface CallFormat {
  readonly intent: string;
  readonly fields: readonly Field[];
}

/** A contract on a chain. */
export interface Deployed {
  /** EIP-155 id. */
  readonly chainId: number;
  readonly address: Address;
}

/** Which contracts: at their addresses, or clones, whose addresses their factory told in an event of this signature. */
export type Contracts =
  | { readonly deployments: readonly Deployed[] }
  | { readonly factory: { readonly deployments: readonly Deployed[]; readonly deployEvent: string } };

/** Where a descriptor counts. */
export type Context =
  | { readonly $id: string; readonly contract: Contracts }
  | {
      readonly $id: string;
      readonly eip712: {
        readonly domain: { readonly name: string; readonly version: string };
        readonly deployments?: readonly Deployed[];
      };
    };

/** How a wallet shows what a contract's members sign: [ERC-7730](https://eips.ethereum.org/EIPS/eip-7730). */
export interface Descriptor {
  readonly $schema: typeof DESCRIPTOR_SCHEMA;
  readonly context: Context;
  readonly metadata: {
    readonly owner: string;
    readonly contractName: string;
    readonly enums: Readonly<Record<string, Readonly<Record<string | Hex, string>>>>;
  };
  readonly display: { readonly formats: Readonly<Record<string, CallFormat>> };
}
