import { CeramicClient } from "@ceramicnetwork/http-client";
import { ModelInstanceDocument } from "@ceramicnetwork/stream-model-instance";
import { StreamID } from "@ceramicnetwork/streamid";
import type { Address } from "viem";
import { ProfileRefused, ProfilesAway, Superseded } from "../errors.ts";
import type { KeyedStore } from "../keep/keyed-store.ts";
import { isSame } from "../profile/same.ts";
import { type Profile, profileSchema } from "../profile/schema.ts";
import type { ProfileReader, ProfileWriter } from "../profile/store.ts";
import type { KeptSession } from "../session/kept.ts";
import type { CeramicNode } from "./reader.ts";
import { signerOf } from "./session.ts";

/** Ceramic's client says why a node refused in the text of its error, as `…: {"error":"…"}`. */
function refusalOf(error: unknown): string | null {
  const text = error instanceof Error ? error.message : String(error);
  if (!/HTTP request .* failed with status/s.test(text)) return null;
  return /"error":"([^"]*)"/.exec(text)?.[1] ?? text;
}

/** Writes profiles to a Ceramic node, signed by the member's session. Loaded only when somebody writes. */
export class CeramicWriter implements ProfileWriter {
  readonly #node: CeramicNode;
  readonly #sessions: KeyedStore<KeptSession>;
  readonly #reader: ProfileReader;

  constructor(node: CeramicNode, sessions: KeyedStore<KeptSession>, reader: ProfileReader) {
    this.#node = node;
    this.#sessions = sessions;
    this.#reader = reader;
  }

  async write(member: Address, profile: Profile): Promise<void> {
    const checked = profileSchema.safeParse(profile);
    if (!checked.success)
      throw new ProfileRefused(checked.error.issues[0]?.message ?? "", { cause: checked.error });
    const did = await signerOf(this.#sessions, member);
    // Also what tells a node that is away from one that refuses.
    const there = await this.#reader.read(member).catch((error: unknown) => {
      if (error instanceof ProfilesAway) throw error;
      return null;
    });
    if (there !== null && isSame(there, profile)) return;
    if (there !== null && there.updatedAt > profile.updatedAt) throw new Superseded();
    const client = new CeramicClient(this.#node.url);
    client.did = did;
    try {
      const document = await ModelInstanceDocument.single<Profile>(client, {
        controller: did.parent,
        model: StreamID.fromString(this.#node.model),
      });
      await document.replace(checked.data);
    } catch (cause) {
      // The session may have ended on the way, which neither the signing nor a node tells apart from other trouble.
      await signerOf(this.#sessions, member);
      const refusal = refusalOf(cause);
      if (refusal === null) throw new ProfilesAway({ cause });
      throw new ProfileRefused(refusal, { cause });
    }
  }
}
