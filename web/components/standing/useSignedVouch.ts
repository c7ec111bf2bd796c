"use client";

import { useState } from "react";
import { useConfig } from "../../config/context.tsx";
import type { AccountId } from "../../index/ids.ts";
import { schemeOf } from "../../sync/scheme.ts";
import type { SyncSession } from "../../sync/session.ts";
import type { Signer } from "../../sync/sign.ts";
import type { Refusal } from "../../trust/attestations/refusal.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";
import type { ShownVouch } from "./shownVouches.ts";

/** Why a signed vouch didn't come about: the wallet didn't sign, or what it signed doesn't count. */
export type SignFault = "notSigned" | Refusal;

/** Vouches by a signature that this device keeps and passes on, and takes it back likewise; both give what went wrong, or null. */
export function useSignedVouch(session: SyncSession | null) {
  const config = useConfig();
  const wallet = useWalletActions();
  const [busy, setBusy] = useState(false);
  const make = async (
    sign: (code: typeof import("../../sync/sign.ts"), signer: Signer) => Promise<readonly Uint8Array[]>,
  ): Promise<SignFault | null> => {
    if (session === null) return "notSigned";
    const { account, gossiper } = session;
    const signer = { account, scheme: schemeOf(config), wallet, now: Math.floor(Date.now() / 1000) };
    setBusy(true);
    try {
      for (const record of await sign(await import("../../sync/sign.ts"), signer)) {
        const refusal = await gossiper.add(record);
        if (refusal !== null) return refusal;
      }
      return null;
    } catch {
      return "notSigned";
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    /**
     * @param days for which it holds
     * @param before the one whose place it takes; null for none
     */
    vouch: (recipient: AccountId, weight: number, days: number, before: ShownVouch["signed"]) =>
      make(async (code, signer) => {
        const expirationTime = signer.now + days * 86_400;
        // One that would outlast the new one would come back to count, once the new one has ended.
        const outlasting = before !== null && before.until > expirationTime ? [before.uid] : [];
        return [
          ...(await Promise.all(outlasting.map((uid) => code.signRevocation(signer, uid)))),
          await code.signVouch(signer, { recipient, weight, expirationTime }),
        ];
      }),
    takeBack: ({ uid }: NonNullable<ShownVouch["signed"]>) =>
      make(async (code, signer) => [await code.signRevocation(signer, uid)]),
  };
}
