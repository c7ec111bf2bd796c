import { BigInt, Bytes, Entity, Value } from "@graphprotocol/graph-ts";

const WORD_BYTES: i32 = 32;

/** A number as a word of the chain has it: 32 bytes, the highest first. Part of ids. */
export function wordOf(value: BigInt): Bytes {
  const word = new Bytes(WORD_BYTES);
  // A BigInt's bytes come lowest first, and one more of zero follows where the highest bit is set.
  for (let i = 0; i < WORD_BYTES; i++) word[WORD_BYTES - 1 - i] = i < value.length ? value[i] : 0;
  return word;
}

/** As an Int of GraphQL, the largest where it is larger: `BigInt.toI32` would stop the subgraph. */
export function clamped(value: BigInt): i32 {
  return value.gt(BigInt.fromI32(i32.MAX_VALUE)) ? i32.MAX_VALUE : value.toI32();
}

/** Fills a nullable Int: the setters that gnd generates take 0 for null. */
export function setInt(entity: Entity, field: string, value: i32): void {
  entity.set(field, Value.fromI32(value));
}

/** Fills a nullable Boolean: the setters that gnd generates take false for null. */
export function setFlag(entity: Entity, field: string, value: bool): void {
  entity.set(field, Value.fromBoolean(value));
}
