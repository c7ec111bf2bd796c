import type { Address, Hex } from "viem";
import type { Book } from "./book.ts";

/** Where grants are looked up. */
export interface Directory {
  /** The key that may be sealed to for a member; null where the member has published none. */
  keyOf(member: Address): Promise<Hex | null>;
  /** Who is a member of a community now. */
  membersOf(community: Address): Promise<readonly Address[]>;
}

export interface Readers {
  readonly keys: readonly Hex[];
  /** Members who were granted it by name and can't open it, as they have no key yet. */
  readonly keyless: readonly Address[];
}

/** The keys that a book's grants come to now. */
export async function readersOf(book: Book, directory: Directory): Promise<Readers> {
  const named = book.filter(({ to }) => to === "member").map(({ address }) => address);
  const communities = book.filter(({ to }) => to === "community");
  const members = await Promise.all(communities.map(({ address }) => directory.membersOf(address)));
  const everyone = [...new Set([...named, ...members.flat()])];
  const keys = await Promise.all(
    everyone.map(async (member) => [member, await directory.keyOf(member)] as const),
  );
  return {
    keys: keys.flatMap(([, key]) => (key === null ? [] : [key])),
    keyless: keys.flatMap(([member, key]) => (key === null && named.includes(member) ? [member] : [])),
  };
}
