"use client";

import { useState } from "react";
import type { Address } from "viem";
import { useConfig } from "../../../config/context.tsx";
import { communityDomain, type Invitation, invitationTypes } from "../../../contracts/invitation.ts";
import { useWalletActions } from "../../../wallet/walletActions.ts";
import { failureOf, type WriteFailure } from "../../../writes/failure.ts";
import type { SignedInvitation } from "./invitationLink.ts";

/** Signs invitations; `failure` is why the last one was not signed. Nothing is sent anywhere. */
export function useInvite(community: Address) {
  const { chain } = useConfig();
  const wallet = useWalletActions();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<WriteFailure | null>(null);
  const invite = async (invitation: Invitation): Promise<SignedInvitation | null> => {
    setIsBusy(true);
    setFailure(null);
    try {
      const signature = await (await wallet()).signTypedData({
        domain: communityDomain(chain.id, community),
        types: invitationTypes,
        primaryType: "Invitation",
        message: { ...invitation },
      });
      return { ...invitation, signature };
    } catch (error) {
      setFailure(failureOf(error));
      return null;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, failure, invite };
}
