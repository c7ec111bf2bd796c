"use client";

import type { AccountId } from "../../index/ids.ts";
import type { SyncSession } from "../../sync/session.ts";
import type { ShownVouch } from "./shownVouches.ts";
import { useSigning } from "./useSigning.ts";

/** Vouches by a signature that this device keeps and passes on, and takes it back likewise; both give what went wrong, or null. */
export function useSignedVouch(session: SyncSession | null) {
  const { busy, sign } = useSigning(session);
  return {
    busy,
    /**
     * @param days for which it holds
     * @param before the one whose place it takes; null for none
     */
    vouch: (recipient: AccountId, weight: number, days: number, before: ShownVouch["signed"]) =>
      sign(async (code, signer) => {
        const expirationTime = signer.now + days * 86_400;
        // One that would outlast the new one would come back to count, once the new one has ended.
        const outlasting = before !== null && before.until > expirationTime ? [before.uid] : [];
        return [
          ...(await Promise.all(outlasting.map((uid) => code.signRevocation(signer, uid)))),
          await code.signVouch(signer, { recipient, weight, expirationTime }),
        ];
      }),
    takeBack: ({ uid }: NonNullable<ShownVouch["signed"]>) =>
      sign(async (code, signer) => [await code.signRevocation(signer, uid)]),
  };
}
