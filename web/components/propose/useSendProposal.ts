"use client";

import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { agreementsDomain, type Terms, termsTypes } from "../../contracts/terms.ts";
import { MessagingError } from "../../messaging/errors.ts";
import type { ConversationId } from "../../messaging/ids.ts";
import { useSession } from "../../messaging/session.ts";
import { useMessaging } from "../../messaging/useMessaging.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";

/** UTF-16 units of a title that go along. */
const TITLE = 200;

/**
 * Signs terms (EIP-712) and sends them to the other party as a message; turns messages on where they aren't yet.
 *
 * @throws {@link MessagingError} where there are no messages, or the wallet's own error where it doesn't sign
 */
export function useSendProposal() {
  const { chain, contracts } = useConfig();
  const wallet = useWalletActions();
  const messaging = useMessaging();
  return async (proposal: { terms: Terms; title: string }, other: Address): Promise<ConversationId> => {
    if (messaging === null) throw new MessagingError("unsupported");
    await messaging.turnOn();
    const session = useSession.getState();
    if (session.state !== "ready") throw new MessagingError("unreachable");
    const conversation = await session.messenger.direct(other);
    const signature = await (await wallet()).signTypedData({
      domain: agreementsDomain(chain.id, contracts.agreements),
      types: termsTypes,
      primaryType: "Terms",
      message: proposal.terms,
    });
    await session.messenger.send(conversation, {
      kind: "proposal",
      value: {
        chainId: chain.id,
        agreements: contracts.agreements,
        terms: proposal.terms,
        signature,
        title: proposal.title.slice(0, TITLE),
      },
    });
    return conversation;
  };
}
