"use client";

import type { Address } from "viem";
import { isReviewable } from "../../trust/reviewable.ts";
import { DirectPayment } from "../payment/DirectPayment.tsx";
import { OwnReview } from "../review/OwnReview.tsx";
import { ActionPanel } from "./ActionPanel.tsx";
import { roleOf } from "./actions.ts";
import type { AgreementRecord } from "./record.ts";
import { useCredit } from "./useCredit.ts";

interface MemberPartProps {
  agreement: AgreementRecord;
  me: Address;
  /** Unix seconds. */
  now: bigint;
}

/** What an agreement asks of one who has an account, and what it lets one do: fetched only for those. */
export function MemberPart({ agreement, me, now }: MemberPartProps) {
  const credit = useCredit(me, agreement.token);
  const role = roleOf(agreement, me);
  const isReviewed = agreement.reviewers.some((reviewer) => reviewer.toLowerCase() === me.toLowerCase());
  const canReview = isReviewable(agreement) && role !== "stranger";
  return (
    <>
      <ActionPanel agreement={agreement} me={me} now={now} credit={credit} />
      <DirectPayment agreement={agreement} me={me} now={now} />
      {canReview && (
        <OwnReview
          agreement={agreement.id}
          me={me}
          about={role === "payer" ? agreement.provider : agreement.payer}
          isOnChain={isReviewed}
        />
      )}
    </>
  );
}
