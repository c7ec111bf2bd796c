"use client";

import { useState } from "react";
import { useConfig } from "../../config/context.tsx";
import type { Ratings } from "../../contracts/ratings.ts";
import type { ExchangeMessage } from "../../messaging/content/exchange.ts";
import { schemeOf } from "../../sync/scheme.ts";
import { useOwnAccount, useSync } from "../../sync/useSync.ts";
import type { SignedExchange } from "../../trust/attestations/record.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";

/** Signs what two did for each other, and how it was; each gives null or false where the wallet didn't sign, or it doesn't count. */
export function useSignedExchange() {
  const config = useConfig();
  const wallet = useWalletActions();
  const account = useOwnAccount();
  const session = useSync(true);
  const [busy, setBusy] = useState(false);

  const signing = async <T>(
    work: (
      code: typeof import("../../sync/sign.ts"),
      signer: Parameters<typeof code.signVouch>[0],
    ) => Promise<T>,
  ): Promise<T | null> => {
    if (account === null) return null;
    const signer = { account, scheme: schemeOf(config), wallet, now: Math.floor(Date.now() / 1000) };
    setBusy(true);
    try {
      return await work(await import("../../sync/sign.ts"), signer);
    } catch {
      return null;
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    session,
    begin: (what: Pick<ExchangeMessage, "provider" | "receiver" | "community" | "category" | "words">) =>
      signing((code, signer) => code.beginExchange(signer, what)),
    coSign: (message: ExchangeMessage) => signing((code, signer) => code.signExchange(signer, message)),
    review: async (exchange: SignedExchange, ratings: Ratings): Promise<boolean> => {
      const record = await signing((code, signer) => {
        const { provider, receiver } = exchange;
        const recipient = provider === signer.account ? receiver : provider;
        return code.signReview(signer, recipient, { kind: "exchange", exchange }, ratings);
      });
      return record !== null && session !== null && (await session.gossiper.add(record)) === null;
    },
  };
}
