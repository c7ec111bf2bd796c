import Long from "long";
import { associationsOf, checkUpdate, identifierOf } from "./associations.ts";
import type { Calls } from "./calls.ts";
import { identity } from "./codecs.ts";
import { Status, StatusError } from "./status.ts";
import type { Store } from "./store.ts";
import { createClock } from "./time.ts";

const API = "/xmtp.identity.api.v1.IdentityApi/";

/** Which inbox an account has, and the history by which clients know whom to believe. */
export function identityCalls(store: Store): Calls {
  const clock = createClock();

  const publish = (bytes: Uint8Array): Uint8Array => {
    const { identityUpdate } = identity.PublishIdentityUpdateRequest.decode(bytes);
    if (identityUpdate === undefined)
      throw new StatusError(Status.invalidArgument, "There is no identity update in this request.");
    store.atomically(() => {
      checkUpdate(identityUpdate, store.identityUpdates(identityUpdate.inboxId, 0n).length);
      const kept = identity.PublishIdentityUpdateRequest.encode({ identityUpdate }).finish();
      store.appendIdentityUpdate(identityUpdate.inboxId, clock(), kept);
      for (const { identifier, inbox } of associationsOf(identityUpdate)) store.setInbox(identifier, inbox);
    });
    return identity.PublishIdentityUpdateResponse.encode({}).finish();
  };

  const updates = (bytes: Uint8Array): Uint8Array => {
    const { requests } = identity.GetIdentityUpdatesRequest.decode(bytes);
    const responses = requests.map(({ inboxId, sequenceId }) => ({
      inboxId,
      updates: store.identityUpdates(inboxId, BigInt(sequenceId.toString())).map(({ id, at, message }) => ({
        sequenceId: Long.fromString(id.toString(), true),
        serverTimestampNs: Long.fromString(at.toString(), true),
        update: identity.PublishIdentityUpdateRequest.decode(message).identityUpdate,
      })),
    }));
    return identity.GetIdentityUpdatesResponse.encode({ responses }).finish();
  };

  const inboxes = (bytes: Uint8Array): Uint8Array => {
    const { requests } = identity.GetInboxIdsRequest.decode(bytes);
    const responses = requests.map(({ identifier, identifierKind }) => ({
      identifier,
      identifierKind,
      inboxId: store.inboxOf(identifierOf(identifier)),
    }));
    return identity.GetInboxIdsResponse.encode({ responses }).finish();
  };

  return {
    [`${API}PublishIdentityUpdate`]: { kind: "unary", answer: publish },
    [`${API}GetIdentityUpdates`]: { kind: "unary", answer: updates },
    [`${API}GetInboxIds`]: { kind: "unary", answer: inboxes },
  };
}
