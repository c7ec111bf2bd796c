import type { Address } from "viem";
import { IdentityError, ProfilesAway } from "../errors.ts";
import type { KeyedStore } from "../keep/keyed-store.ts";
import type { Profile } from "./schema.ts";
import type { ProfileWriter } from "./store.ts";

/** What has become of a member's last save. */
export type Delivery =
  | { readonly state: "none" }
  | { readonly state: "sending" }
  /** It waits on this device: for the node, for a sign-in, or for the member to change it. */
  | { readonly state: "waiting"; readonly why: IdentityError };

const NONE: Delivery = { state: "none" };

/** Lets one at a time do something, in all tabs of a site. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/** Saves of profiles on their way: they survive a reload, and the last one of a member takes the place of those before. */
export class ProfileQueue {
  readonly #waiting: KeyedStore<Profile>;
  readonly #writer: () => Promise<ProfileWriter>;
  readonly #alone: Alone;
  readonly #deliveries = new Map<string, Delivery>();
  readonly #listeners = new Set<() => void>();

  /** @param writer loads the way to the node; called only when something is to be sent */
  constructor(waiting: KeyedStore<Profile>, writer: () => Promise<ProfileWriter>, alone: Alone) {
    this.#waiting = waiting;
    this.#writer = writer;
    this.#alone = alone;
  }

  delivery(member: Address): Delivery {
    return this.#deliveries.get(member.toLowerCase()) ?? NONE;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What was saved and has not arrived yet. */
  pending(member: Address): Promise<Profile | undefined> {
    return this.#waiting.get(member.toLowerCase());
  }

  /** Keeps a profile and sends it as soon as that can be done. Settles once it was tried for the first time. */
  async save(member: Address, profile: Profile): Promise<Delivery> {
    await this.#waiting.put(member.toLowerCase(), profile);
    return this.send(member);
  }

  /** Forgets what waits. */
  async drop(member: Address): Promise<void> {
    await this.#waiting.delete(member.toLowerCase());
    this.#tell(member, NONE);
  }

  /** Tries to send what waits. */
  async send(member: Address): Promise<Delivery> {
    return this.#alone(async () => {
      const profile = await this.pending(member);
      if (profile === undefined) return this.#tell(member, NONE);
      this.#tell(member, { state: "sending" });
      try {
        await (await this.#writer()).write(member, profile);
      } catch (error) {
        // Code that could not be loaded is away like the node.
        const why = error instanceof IdentityError ? error : new ProfilesAway({ cause: error });
        return this.#tell(member, { state: "waiting", why });
      }
      // Another may have been saved while this one was on its way.
      const latest = await this.pending(member);
      if (latest?.updatedAt === profile.updatedAt) await this.#waiting.delete(member.toLowerCase());
      return this.#tell(member, NONE);
    });
  }

  #tell(member: Address, delivery: Delivery): Delivery {
    this.#deliveries.set(member.toLowerCase(), delivery);
    for (const listener of this.#listeners) listener();
    return delivery;
  }
}

/**
 * When a profile was written: now, unless the one before it claims to be later (another device's clock is ahead).
 *
 * @param before ISO 8601
 */
export function stampAfter(before: string | undefined, now: Date): string {
  const earliest = before === undefined ? 0 : Date.parse(before) + 1;
  return new Date(Math.max(now.getTime(), earliest)).toISOString();
}
