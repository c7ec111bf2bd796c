import { type Address, getAddress, type Hex, isAddress } from "viem";
import * as z from "zod/mini";
import type { Invitation } from "../../../contracts/invitation.ts";

/** An invitation with its signature, as a link carries it. */
export interface SignedInvitation extends Invitation {
  readonly signature: Hex;
}

const PREFIX = "#invitation=";

const address = z.pipe(
  z.string().check(z.refine((text) => isAddress(text, { strict: false }))),
  z.transform((text): Address => getAddress(text)),
);
const carried = z.tuple([
  address,
  address,
  z.pipe(
    z.string().check(z.regex(/^[1-9][0-9]{0,11}$/)),
    z.transform((text: string) => BigInt(text)),
  ),
  z.custom<Hex>((text) => typeof text === "string" && /^0x([0-9a-f]{2}){1,1024}$/iu.test(text)),
]);

/**
 * A link's end that carries an invitation. It stands in the fragment, which browsers send to no server: whoever hosts the
 * site does not learn who invites whom.
 */
export function invitationFragment({ inviter, invitee, deadline, signature }: SignedInvitation): string {
  return `${PREFIX}${[inviter, invitee, deadline, signature].join(".")}`;
}

/** The invitation that a link carries; null where it carries none, or not a whole one. */
export function readInvitation(fragment: string): SignedInvitation | null {
  if (!fragment.startsWith(PREFIX)) return null;
  const parts = carried.safeParse(fragment.slice(PREFIX.length).split("."));
  if (!parts.success) return null;
  const [inviter, invitee, deadline, signature] = parts.data;
  return { inviter, invitee, deadline, signature };
}
