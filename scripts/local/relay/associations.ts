import type { IdentityUpdate } from "./codecs.ts";
import { Status, StatusError } from "./status.ts";

/** More updates than an inbox can have: clients read all of them. */
const MOST_UPDATES = 256;

/** An account and the inbox that it belongs to from now on; null for none. */
export interface Association {
  readonly identifier: string;
  readonly inbox: string | null;
}

/** How accounts are compared: addresses in lower case. */
export const identifierOf = (text: string): string => text.toLowerCase();

/**
 * Refuses what would make an inbox's history unreadable for good: clients replay it from its creation, which is its first
 * update and no later one. Signatures are the clients' to check: each does, for a relay is not to be trusted.
 *
 * @param earlier How many updates the inbox has.
 * @throws {@link StatusError} for an update that has no place there
 */
export function checkUpdate({ actions, inboxId }: IdentityUpdate, earlier: number): void {
  if (!/^[0-9a-f]{64}$/.test(inboxId) || actions.length === 0)
    throw new StatusError(Status.invalidArgument, "An identity update names its inbox and what it changes.");
  const creations = actions.filter(({ createInbox }) => createInbox !== undefined).length;
  if (earlier === 0 ? creations !== 1 || actions[0]?.createInbox === undefined : creations !== 0)
    throw new StatusError(
      Status.failedPrecondition,
      earlier === 0 ? "This inbox is not created yet." : "This inbox was created before: read its history.",
    );
  if (earlier >= MOST_UPDATES)
    throw new StatusError(Status.resourceExhausted, `An inbox has at most ${MOST_UPDATES} updates.`);
}

/** What an update says of accounts, in order. */
export function associationsOf({ actions, inboxId }: IdentityUpdate): readonly Association[] {
  return actions.flatMap(({ createInbox, add, revoke }): Association[] => {
    const joined = createInbox?.initialIdentifier ?? add?.newMemberIdentifier?.ethereumAddress;
    const left = revoke?.memberToRevoke?.ethereumAddress;
    return [
      ...(joined === undefined ? [] : [{ identifier: identifierOf(joined), inbox: inboxId }]),
      ...(left === undefined ? [] : [{ identifier: identifierOf(left), inbox: null }]),
    ];
  });
}
