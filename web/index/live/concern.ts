import { type Hex, isHex, numberToHex, padHex } from "viem";
import type { ChainEvent } from "../queries/change.ts";

/** What tells whether an event changes what a question about `id` reads; `id` is null where it is about nothing in particular. */
type Concern = (event: ChainEvent, id: Hex | null) => boolean;

/** It names the id: as what it is about, as who wrote it, or among its arguments. */
const isAbout: Concern = ({ contract, subject, accounts }, id) =>
  id === null || subject === id || contract === id || accounts.includes(id);

const isOneOf =
  (...names: readonly string[]): Concern =>
  ({ event }) =>
    names.includes(event);

/**
 * Questions that only some events concern, by the name in their key. All others are asked anew after any event, which is
 * never wrong and costs a request or two: an agreement's event, say, does not name its parties.
 */
const CONCERNS: Readonly<Record<string, Concern>> = {
  // How far the index is, is looked at of itself.
  block: () => false,
  listings: ({ event }) => event.startsWith("Listing"),
  listing: isAbout,
  // Dozens of requests.
  circle: isOneOf("Vouched", "VouchRevoked", "Reviewed"),
  standing: isAbout,
  memberships: isAbout,
};

/** An id as events name it: bytes as they are, a listing's number as 32 bytes. */
function wordOf(id: unknown): Hex | null {
  if (typeof id !== "string") return null;
  if (isHex(id)) return id.toLowerCase() as Hex;
  return /^\d{1,78}$/u.test(id) ? padHex(numberToHex(BigInt(id))) : null;
}

/** Whether what a page asked under a key may be another answer after these events. */
export function isConcerned(queryKey: readonly unknown[], events: readonly ChainEvent[]): boolean {
  const [, name, id] = queryKey;
  const concern = typeof name === "string" ? CONCERNS[name] : undefined;
  if (concern === undefined) return events.length > 0;
  const word = wordOf(id);
  return events.some((event) => concern(event, word));
}
