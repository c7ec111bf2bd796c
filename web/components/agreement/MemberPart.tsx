"use client";

import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { DirectPayment } from "../payment/DirectPayment.tsx";
import { ReviewForm } from "../review/ReviewForm.tsx";
import { isReviewable } from "../review/reviewable.ts";
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
  const t = useTranslations("review");
  const credit = useCredit(me, agreement.token);
  const role = roleOf(agreement, me);
  const isReviewed = agreement.reviewers.some((reviewer) => reviewer.toLowerCase() === me.toLowerCase());
  const canReview = isReviewable(agreement) && role !== "stranger";
  return (
    <>
      <ActionPanel agreement={agreement} me={me} now={now} credit={credit} />
      <DirectPayment agreement={agreement} me={me} now={now} />
      {canReview && !isReviewed && (
        <ReviewForm
          agreement={agreement.id}
          about={role === "payer" ? agreement.provider : agreement.payer}
        />
      )}
      {canReview && isReviewed && <Typography color="textSecondary">{t("done")}</Typography>}
    </>
  );
}
