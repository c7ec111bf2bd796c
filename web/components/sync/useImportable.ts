"use client";

import type { AccountId } from "../../index/ids.ts";
import { useRecords } from "../../sync/useRecords.ts";
import type { ReviewRecord, VouchRecord } from "../../trust/attestations/record.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { useReviewedAgreements } from "../review/useReviewedAgreements.ts";
import { importableReviews, importableVouches } from "./importable.ts";
import { useVouchesGiven } from "./useVouchesGiven.ts";

/** What a member signed that the chain doesn't have and would take, the newest first; none until it is known. */
export function useImportable(account: AccountId) {
  const now = useChainTime();
  const own = useRecords().filter(({ record }) => record.attester === account);
  const hasVouches = own.some(({ record }) => record.kind === "vouch");
  const given = useVouchesGiven(hasVouches ? account : null);
  const agreements = useReviewedAgreements(own);
  const vouches =
    given.data === undefined || now === null ? [] : importableVouches(account, own, given.data, Number(now));
  const reviews = importableReviews(account, own, agreements.data ?? []);
  const attestations: readonly (VouchRecord | ReviewRecord)[] = [...vouches, ...reviews];
  return {
    attestations: attestations.toSorted((one, other) => other.time - one.time),
    isError: given.isError || agreements.isError,
    retry: () => {
      void given.refetch();
      void agreements.refetch();
    },
  };
}
