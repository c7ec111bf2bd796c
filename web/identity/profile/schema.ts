import * as z from "zod/mini";

/** Bounds of what a profile holds, in characters or entries; the node refuses what is beyond them, as the page does. */
export const PROFILE_LIMITS = {
  name: 60,
  about: 2_000,
  skill: 60,
  skills: 30,
  languages: 12,
  link: 200,
  links: 10,
  /** A data URI: about 45 kB of picture. */
  picture: 60_000,
  readers: 256,
  /** Ciphertext: about 48 kB of text. */
  sealed: 65_536,
  book: 65_536,
} as const;

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^0x[0-9a-f]{${bytes * 2}}$`)));
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/));

/** The private part of a profile, as everybody sees it: who can't open it learns its size, and how many can. */
export const sealedSchema = z.strictObject({
  /** X25519 public key made for this sealing alone. */
  ephemeral: hex(32),
  /** The content key, once for each reader; a tag says whose it is to that reader only. */
  wraps: z.array(z.strictObject({ tag: hex(16), key: hex(48) })).check(z.maxLength(PROFILE_LIMITS.readers)),
  sealed: base64.check(z.maxLength(PROFILE_LIMITS.sealed)),
  /** Whom the owner has granted it to, readable by the owner alone. */
  book: base64.check(z.maxLength(PROFILE_LIMITS.book)),
});

export type Sealed = z.infer<typeof sealedSchema>;

/** An RGB picture small enough to travel inside the document. */
const picture = z
  .string()
  .check(
    z.regex(/^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/),
    z.maxLength(PROFILE_LIMITS.picture),
  );

/**
 * What a member's profile document holds. The node's schema (`PROFILE_MODEL_DEFINITION`) is made from this one, so each
 * rule here must be one that JSON Schema can say.
 */
export const profileSchema = z.strictObject({
  /** Left out by who goes by the name that follows from the address. */
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(PROFILE_LIMITS.name))),
  picture: z.optional(picture),
  about: z.optional(z.string().check(z.maxLength(PROFILE_LIMITS.about))),
  skills: z.optional(
    z
      .array(z.string().check(z.minLength(1), z.maxLength(PROFILE_LIMITS.skill)))
      .check(z.maxLength(PROFILE_LIMITS.skills)),
  ),
  /** BCP 47 tags. */
  languages: z.optional(
    z
      .array(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)))
      .check(z.maxLength(PROFILE_LIMITS.languages)),
  ),
  /** Where the member serves: an H3 cell as coarse as a listing's, and how far around it in metres. */
  area: z.optional(
    z.strictObject({
      cell: z.string().check(z.regex(/^87[0-9a-f]{7}ffffff$/)),
      radius: z.int().check(z.gte(0), z.lte(20_100_000)),
    }),
  ),
  links: z.optional(
    z
      .array(z.string().check(z.regex(/^https:\/\/\S+$/), z.maxLength(PROFILE_LIMITS.link)))
      .check(z.maxLength(PROFILE_LIMITS.links)),
  ),
  /** X25519 public key: what others encrypt to this member with. The wallet's signature keeps a node from giving another. */
  encryptionKey: z.optional(z.strictObject({ key: hex(32), proof: hex(65) })),
  private: z.optional(sealedSchema),
  /** When the member wrote it, by the member's clock; ISO 8601 in UTC. */
  updatedAt: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
});

export type Profile = z.infer<typeof profileSchema>;
