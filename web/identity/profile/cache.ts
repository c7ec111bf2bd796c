import type { Address } from "viem";
import * as z from "zod/mini";
import { ProfilesAway, ProfileUnreadable } from "../errors.ts";
import type { KeyedStore } from "../keep/keyed-store.ts";
import { type Profile, profileSchema } from "./schema.ts";
import type { ProfileReader } from "./store.ts";

const keptSchema = z.object({ profile: z.nullable(profileSchema), at: z.number() });
/** A profile as it was seen once; `at` in milliseconds since 1970. */
export type KeptProfile = z.infer<typeof keptSchema>;

/** Takes what a browser's database held for a profile; undefined where it is none. */
export function readKeptProfile(value: unknown): KeptProfile | undefined {
  return keptSchema.safeParse(value).data;
}

/** A member's profile, and whether the node itself has just said so. */
export interface SeenProfile {
  /** Null where the member has none, or none that this app can read. */
  readonly profile: Profile | null;
  /** Milliseconds since 1970 when it was seen last, while the node is away; null where it is fresh. */
  readonly keptSince: number | null;
}

/** Profiles that show while the node is away: those that were seen before. */
export class ProfileCache {
  readonly #reader: ProfileReader;
  readonly #kept: KeyedStore<KeptProfile>;
  readonly #now: () => number;

  /** @param now milliseconds since 1970 */
  constructor(reader: ProfileReader, kept: KeyedStore<KeptProfile>, now: () => number = Date.now) {
    this.#reader = reader;
    this.#kept = kept;
    this.#now = now;
  }

  /** What was seen of a member before, without asking the node. */
  async kept(member: Address): Promise<SeenProfile | undefined> {
    const kept = await this.#kept.get(member.toLowerCase()).catch(() => undefined);
    return kept === undefined ? undefined : { profile: kept.profile, keptSince: kept.at };
  }

  /** @throws {ProfilesAway} the node is away and this member's profile was never seen */
  async look(member: Address): Promise<SeenProfile> {
    let profile: Profile | null;
    try {
      profile = await this.#reader.read(member);
    } catch (error) {
      if (error instanceof ProfileUnreadable) return { profile: null, keptSince: null };
      const kept = error instanceof ProfilesAway ? await this.kept(member) : undefined;
      if (kept === undefined) throw error;
      return kept;
    }
    // A full disk must not hide what was just read.
    await this.#kept.put(member.toLowerCase(), { profile, at: this.#now() }).catch(() => undefined);
    return { profile, keptSince: null };
  }
}
