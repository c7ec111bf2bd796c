import { type Address, getAddress, isAddress } from "viem";
import * as z from "zod/mini";

const address = z.pipe(
  z.string().check(z.refine((text) => isAddress(text, { strict: false }))),
  z.transform((text): Address => getAddress(text)),
);

/** Whom an owner lets read the private part: one member, or all members that a community has when it is sealed. */
export const grantSchema = z.object({
  to: z.enum(["member", "community"]),
  address,
  /** ISO 8601. */
  at: z.string(),
});

export type Grant = z.infer<typeof grantSchema>;

/** The owner's own list of those grants. */
export const bookSchema = z.array(grantSchema).check(z.maxLength(64));

export type Book = readonly Grant[];

const names = (grant: Grant, to: Grant["to"], whom: Address): boolean =>
  grant.to === to && grant.address === getAddress(whom);

/** The book with one more grant; the same one twice is one. */
export function granted(book: Book, to: Grant["to"], whom: Address, at: Date): Book {
  return [...takenBack(book, to, whom), { to, address: getAddress(whom), at: at.toISOString() }];
}

/** The book without a grant. What was read under it can't be unread; what is sealed from now on can't be opened by it. */
export function takenBack(book: Book, to: Grant["to"], whom: Address): Book {
  return book.filter((grant) => !names(grant, to, whom));
}
