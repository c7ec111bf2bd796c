import {
  type AbiFunction,
  type Address,
  decodeFunctionData,
  encodeFunctionData,
  type Hex,
  isAddress,
  isHex,
  toFunctionSelector,
} from "viem";
import * as z from "zod/mini";
import type { WriteState } from "./life.ts";
import type { WriteRequest } from "./request.ts";
import type { Write } from "./store.ts";

/*
 * What outlives a reload: a hash is enough to follow a write, and its whole call is there to be sent again, as text. A
 * write that was not yet sent is not kept, since nobody can tell whether its wallet still asks.
 */

const hex = z.custom<Hex>((value) => isHex(value));
const address = z.custom<Address>((value) => typeof value === "string" && isAddress(value));
const amount = z.pipe(
  z.string().check(z.regex(/^\d+$/)),
  z.transform((text: string) => BigInt(text)),
);

const parameters = z.array(z.looseObject({ type: z.string() }));
const functionSchema = z.looseObject({
  type: z.literal("function"),
  name: z.string(),
  inputs: parameters,
  outputs: parameters,
  stateMutability: z.enum(["pure", "view", "nonpayable", "payable"]),
});

const callSchema = z.object({
  address,
  function: z.custom<AbiFunction>((value) => functionSchema.safeParse(value).success),
  data: hex,
  value: amount,
});

const nonce = z.optional(z.int().check(z.nonnegative()));

const stateSchema = z.discriminatedUnion("step", [
  z.object({ step: z.literal("sent"), hash: hex, nonce }),
  z.object({ step: z.literal("mined"), hash: hex, nonce, block: amount }),
  z.object({ step: z.literal("visible"), hash: hex, nonce, block: amount, isFinal: z.literal(false) }),
  z.object({ step: z.literal("gone"), hash: hex, wasRecorded: z.boolean(), failure: z.null() }),
]);

const keptSchema = z.object({
  id: z.string(),
  title: z.string(),
  href: z.nullable(z.string()),
  account: address,
  isPutAway: z.boolean(),
  call: callSchema,
  state: stateSchema,
});

/** A write as text can hold it. */
export type Kept = z.input<typeof keptSchema>;

function stateOf(state: WriteState): Kept["state"] | null {
  switch (state.step) {
    case "sent":
      return state;
    case "mined":
      return { ...state, block: `${state.block}` };
    case "visible":
      return state.isFinal ? null : { ...state, isFinal: false, block: `${state.block}` };
    case "gone":
      return { ...state, failure: null };
    default:
      return null;
  }
}

function callOf({ address, abi, functionName, args, value = 0n }: WriteRequest["call"]): Kept["call"] | null {
  const data = encodeFunctionData({ abi, functionName, args });
  const found = abi.find(
    (item): item is AbiFunction => item.type === "function" && data.startsWith(toFunctionSelector(item)),
  );
  return found === undefined ? null : { address, function: found, data, value: `${value}` };
}

/** What of a write outlives a reload; null where nothing does. */
export function keep({ id, title, href, account, isPutAway, call, state }: Write): Kept | null {
  const kept = stateOf(state);
  if (kept === null || account === null || call === null) return null;
  const asText = callOf(call);
  return asText === null ? null : { id, title, href, account, isPutAway, call: asText, state: kept };
}

/** The write that was kept; null for what is none. */
export function restore(value: unknown): Write | null {
  const kept = keptSchema.safeParse(value).data;
  if (kept === undefined) return null;
  const { call, ...write } = kept;
  const abi = [call.function];
  const { functionName, args = [] } = decodeFunctionData({ abi, data: call.data });
  return {
    ...write,
    call: { address: call.address, abi, functionName, args, value: call.value },
  };
}
