import { type Address, type Hex, isAddress } from "viem";
import * as z from "zod/mini";
import { type AccountId, accountId } from "../../index/ids.ts";
import { ownKind } from "./kind.ts";

const account = z.custom<AccountId>((value) => typeof value === "string" && accountId(value) === value);
const address = z.custom<Address>(
  (value) => typeof value === "string" && isAddress(value, { strict: false }),
);
const bytes = (length: number) =>
  z.custom<Hex>(
    (value) => typeof value === "string" && new RegExp(`^0x[0-9a-f]{${2 * length}}$`).test(value),
  );

const schema = z.object({
  provider: account,
  receiver: account,
  community: address,
  category: z.int().check(z.nonnegative(), z.lt(2 ** 16)),
  /** What was exchanged, in words; what is signed is their hash. */
  words: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** Unix seconds. */
  time: z.int().check(z.positive(), z.lte(2 ** 40)),
  salt: bytes(32),
  /** 64 bytes each (EIP-2098); null where it is still to be signed. */
  providerSignature: z.nullable(bytes(64)),
  receiverSignature: z.nullable(bytes(64)),
});
export type ExchangeMessage = z.output<typeof schema>;

/** What two did for each other without an agreement, as one of them signed it, or both: then each can review it. */
export const exchange = ownKind("signed-exchange", {
  schema,
  fallback: ({ words }) => `An exchange to be signed by both: ${words}. Open Myceliary to sign it.`,
  isShown: true,
});
