import type { Address } from "viem";
import type { Profile } from "./schema.ts";

/** Reads profiles: from a Ceramic node, or from whatever takes its place. */
export interface ProfileReader {
  /**
   * @returns null where the member has none
   * @throws {ProfilesAway} nobody answers
   * @throws {ProfileUnreadable} what is there is no profile
   */
  read(member: Address): Promise<Profile | null>;
}

/** Writes a member's own profile. */
export interface ProfileWriter {
  /**
   * Puts a profile in the place of the member's last one. The same profile twice is written once.
   *
   * @throws {ProfilesAway} nobody answers: it may be tried again
   * @throws {ProfileRefused} it will never be taken as it is
   * @throws {Superseded} a newer one is there
   * @throws {SignedOut} @throws {SessionExpired} the member must sign in first
   */
  write(member: Address, profile: Profile): Promise<void>;
}
