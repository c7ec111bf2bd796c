"use client";

import { useState } from "react";
import { useConfig } from "../../config/context.tsx";
import { schemeOf } from "../../sync/scheme.ts";
import type { SyncSession } from "../../sync/session.ts";
import type { Signer } from "../../sync/sign.ts";
import type { Refusal } from "../../trust/attestations/refusal.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";

/** Why a signed record didn't come about: the wallet didn't sign, or what it signed doesn't count. */
export type SignFault = "notSigned" | Refusal;

/** Has the wallet sign records that this device keeps and passes on; gives what went wrong, or null. */
export function useSigning(session: SyncSession | null) {
  const config = useConfig();
  const wallet = useWalletActions();
  const [busy, setBusy] = useState(false);
  const sign = async (
    make: (code: typeof import("../../sync/sign.ts"), signer: Signer) => Promise<readonly Uint8Array[]>,
  ): Promise<SignFault | null> => {
    if (session === null) return "notSigned";
    const { account, gossiper } = session;
    const signer = { account, scheme: schemeOf(config), wallet, now: Math.floor(Date.now() / 1000) };
    setBusy(true);
    try {
      for (const record of await make(await import("../../sync/sign.ts"), signer)) {
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
  return { busy, sign };
}
