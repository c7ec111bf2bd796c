"use client";

import { useMutation } from "@tanstack/react-query";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { contentOf, signExport } from "../../identity/export/export.ts";
import { openBook, unseal } from "../../identity/private/seal.ts";
import type { EncryptionKey } from "../../identity/private/secret.ts";
import { useIndex } from "../../index/context.tsx";
import { readVotes } from "../../index/decisions.ts";
import { accountId } from "../../index/ids.ts";
import { readTimeAccounts } from "../../index/ledger.ts";
import { downloadJson } from "../download.ts";
import type { OwnProfile } from "./useOwnProfile.ts";

/**
 * Writes all that is known of the member into one file, which their wallet signs.
 *
 * @param own opens the private part; null leaves that out
 */
export function useExport(me: Address, { own: profile, sign }: OwnProfile, own: EncryptionKey | null) {
  const index = useIndex();
  const { chain, contracts } = useConfig();
  return useMutation({
    mutationFn: async () => {
      const account = accountId(me);
      if (account === null) throw new Error(`${me} is no account.`);
      const document = profile.data ?? null;
      const sealed = own === null ? undefined : document?.private;
      const { ownRecords } = await import("../../sync/own.ts");
      const [known, listings, agreements, votes, jury, time, attestations] = await Promise.all([
        index.account(account),
        index.listings({ publisher: account }),
        index.agreements(account),
        index.read(`votes ${account}`, (reading) => readVotes(reading, account)),
        index.juryDuty(account),
        index.read(`time ${account}`, (reading) => readTimeAccounts(reading, account)),
        ownRecords(indexedDB, account),
      ]);
      const content = contentOf(me, new Date(), {
        profile: document,
        private:
          own === null || sealed === undefined
            ? null
            : { fields: unseal(me, own, sealed), grants: [...openBook(me, own, sealed)] },
        attestations,
        chain: { id: chain.id, contracts, account: known, listings, agreements, votes, jury, time },
      });
      const file = await signExport(content, sign);
      downloadJson(`myceliary-${me.toLowerCase()}.json`, JSON.stringify(file, null, 2));
    },
  });
}
