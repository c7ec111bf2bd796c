import type { Address } from "viem";
import * as z from "zod/mini";
import { didOf } from "../did.ts";
import { ProfilesAway, ProfileUnreadable } from "../errors.ts";
import { type Profile, profileSchema } from "../profile/schema.ts";
import type { ProfileReader } from "../profile/store.ts";

/** Milliseconds after which a node counts as away. */
const PATIENCE = 8_000;

/** A document's state as `js-ceramic` serialises it: `next` is what was written and not yet anchored. */
const stateSchema = z.object({
  content: z.unknown(),
  next: z.nullish(z.partial(z.object({ content: z.unknown() }))),
});
const answerSchema = z.object({
  edges: z.array(z.object({ node: z.nullable(stateSchema) })),
});

export interface CeramicNode {
  readonly url: string;
  /** Stream id of the profile model. */
  readonly model: string;
}

/** A document that has been made but not filled, or was emptied by its owner, which leaves its date alone. */
const isEmpty = (content: unknown): boolean =>
  Object.keys(Object(content)).every((key) => key === "updatedAt");

/**
 * Reads profiles by plain HTTP from a Ceramic node's index, without Ceramic's own client: that one weighs as much as all
 * of this app's first page, and only who writes needs it.
 */
export class CeramicReader implements ProfileReader {
  readonly #node: CeramicNode;

  constructor(node: CeramicNode) {
    this.#node = node;
  }

  async read(member: Address): Promise<Profile | null> {
    const { model } = this.#node;
    const answer = await this.#ask({ model, account: didOf(member), last: 1 });
    const parsed = answerSchema.safeParse(answer);
    if (!parsed.success) throw new ProfileUnreadable("the node's answer", { cause: parsed.error });
    const state = parsed.data.edges[0]?.node;
    const content = state?.next?.content ?? state?.content;
    if (isEmpty(content)) return null;
    const profile = profileSchema.safeParse(content);
    if (!profile.success)
      throw new ProfileUnreadable(profile.error.issues[0]?.path.join(".") ?? "", { cause: profile.error });
    return profile.data;
  }

  async #ask(question: object): Promise<unknown> {
    try {
      const response = await fetch(`${this.#node.url}/api/v0/collection`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(question),
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return await response.json();
    } catch (cause) {
      throw new ProfilesAway({ cause });
    }
  }
}
