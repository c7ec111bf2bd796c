import { type Address, type Hex, isAddressEqual, keccak256, recoverMessageAddress, toBytes } from "viem";
import * as z from "zod/mini";
import { didOf } from "../did.ts";
import { bookSchema } from "../private/book.ts";
import { privateFieldsSchema } from "../private/fields.ts";
import { canonical } from "../profile/same.ts";
import { profileSchema } from "../profile/schema.ts";

/** Name and version of the file's form. */
const FORM = "myceliary-export/1";

const hex = z.templateLiteral(["0x", z.string().check(z.regex(/^[0-9a-f]*$/))]);

/** Everything of a member's that Myceliary knows, in the clear. */
const contentSchema = z.object({
  form: z.literal(FORM),
  did: z.string().check(z.regex(/^did:pkh:eip155:1:0x[0-9a-f]{40}$/)),
  /** ISO 8601. */
  at: z.string(),
  /** The profile document as it is stored; null where there is none. */
  profile: z.nullable(profileSchema),
  /** The private part, opened; null where there is none, or it was left out. */
  private: z.nullable(z.object({ fields: privateFieldsSchema, grants: bookSchema })),
  /** Vouches, reviews and what takes them back that were signed without the chain, by the member or about it, each as it travels: absent from files of before. */
  attestations: z.optional(z.array(hex)),
  /** What the chain says of the member: where, and what its index answers. */
  chain: z.object({
    id: z.number(),
    contracts: z.record(z.string(), z.string()),
    account: z.unknown(),
    listings: z.unknown(),
    agreements: z.unknown(),
    /** Votes in communities, seats on juries with their disputes, and accounts of time: absent from files of before. */
    votes: z.optional(z.unknown()),
    jury: z.optional(z.unknown()),
    time: z.optional(z.unknown()),
  }),
});
export type ExportContent = z.infer<typeof contentSchema>;

const fileSchema = z.object({ content: contentSchema, signature: hex });
export type ExportFile = z.infer<typeof fileSchema>;

/** What of an export is filled in by its form. */
export type ExportParts = Omit<ExportContent, "form" | "did" | "at">;

export function contentOf(member: Address, at: Date, parts: ExportParts): ExportContent {
  // Through JSON, as it will be read: what it can't hold must not be in what is signed.
  const content: unknown = JSON.parse(
    JSON.stringify({ form: FORM, did: didOf(member), at: at.toISOString(), ...parts }, (_, value: unknown) =>
      typeof value === "bigint" ? value.toString() : value,
    ),
  );
  return contentSchema.parse(content);
}

/**
 * What the wallet signs (EIP-191): whose data, of when, and the Keccak-256 of the content's canonical JSON (its entries
 * ordered by name, no spaces: RFC 8785 for what it holds).
 */
export function exportText(content: ExportContent): string {
  return [
    "This is my data from Myceliary.",
    "",
    `Account: ${content.did}`,
    `At: ${content.at}`,
    `Content: ${keccak256(toBytes(canonical(content)))}`,
  ].join("\n");
}

/** The file: readable as it is, and signed. */
export async function signExport(
  content: ExportContent,
  sign: (text: string) => Promise<Hex>,
): Promise<ExportFile> {
  return { content, signature: await sign(exportText(content)) };
}

/** Why a file is not what it says. */
export class ExportInvalid extends Error {
  override readonly name = "ExportInvalid";
}

/**
 * Checks an exported file with nothing but the file: no network, none of our servers.
 *
 * @param json the file's text, parsed
 * @returns the content, which the member of its `did` has signed
 * @throws {ExportInvalid} with what is wrong
 */
export async function verifyExport(json: unknown): Promise<ExportContent> {
  const file = fileSchema.safeParse(json);
  if (!file.success) {
    const [issue] = file.error.issues;
    throw new ExportInvalid(`It is no export of Myceliary: ${issue?.path.join(".")}: ${issue?.message}.`);
  }
  const { content, signature } = file.data;
  const member = content.did.slice(content.did.lastIndexOf(":") + 1) as Address;
  const signer = await recoverMessageAddress({ message: exportText(content), signature }).catch(() => null);
  if (signer === null || !isAddressEqual(signer, member))
    throw new ExportInvalid("It was changed after it was signed, or somebody else signed it.");
  return content;
}
