import { z } from "zod";

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

const hex = (bytes: number) => z.string().regex(new RegExp(`^0x[0-9a-f]{${bytes * 2}}$`));
const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** The private part of a profile, as everybody sees it: who can't open it learns its size, and how many can. */
export const sealedSchema = z.strictObject({
  /** X25519 public key made for this sealing alone. */
  ephemeral: hex(32),
  /** The content key, once for each reader; a tag says whose it is to that reader only. */
  wraps: z.array(z.strictObject({ tag: hex(16), key: hex(48) })).max(PROFILE_LIMITS.readers),
  sealed: base64.max(PROFILE_LIMITS.sealed),
  /** Whom the owner has granted it to, readable by the owner alone. */
  book: base64.max(PROFILE_LIMITS.book),
});

export type Sealed = z.infer<typeof sealedSchema>;

/** An RGB picture small enough to travel inside the document. */
const picture = z
  .string()
  .regex(/^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/)
  .max(PROFILE_LIMITS.picture);

/**
 * What a member's profile document holds. The node's schema (`PROFILE_MODEL_DEFINITION`) is made from this one, so each
 * rule here must be one that JSON Schema can say.
 */
export const profileSchema = z.strictObject({
  /** Left out by who goes by the name that follows from the address. */
  name: z.string().min(1).max(PROFILE_LIMITS.name).optional(),
  picture: picture.optional(),
  about: z.string().max(PROFILE_LIMITS.about).optional(),
  skills: z.array(z.string().min(1).max(PROFILE_LIMITS.skill)).max(PROFILE_LIMITS.skills).optional(),
  /** BCP 47 tags. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
    .max(PROFILE_LIMITS.languages)
    .optional(),
  /** Where the member serves: an H3 cell as coarse as a listing's, and how far around it in metres. */
  area: z
    .strictObject({
      cell: z.string().regex(/^87[0-9a-f]{7}ffffff$/),
      radius: z.number().int().min(0).max(20_100_000),
    })
    .optional(),
  links: z
    .array(
      z
        .string()
        .regex(/^https:\/\/\S+$/)
        .max(PROFILE_LIMITS.link),
    )
    .max(PROFILE_LIMITS.links)
    .optional(),
  /** X25519 public key: what others encrypt to this member with. The wallet's signature keeps a node from giving another. */
  encryptionKey: z.strictObject({ key: hex(32), proof: hex(65) }).optional(),
  private: sealedSchema.optional(),
  /** When the member wrote it, by the member's clock; ISO 8601 in UTC. */
  updatedAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
});

export type Profile = z.infer<typeof profileSchema>;
