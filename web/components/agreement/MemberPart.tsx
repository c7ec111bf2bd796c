"use client";

import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { DirectPayment } from "../payment/DirectPayment.tsx";
import { ReviewForm } from "../review/ReviewForm.tsx";
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
  const isReviewable = agreement.state === "Closed" && agreement.acceptedAt !== null && role !== "stranger";
  return (
    <>
      <ActionPanel agreement={agreement} me={me} now={now} credit={credit} />
      <DirectPayment agreement={agreement} me={me} now={now} />
      {isReviewable && !isReviewed && (
        <ReviewForm
          agreement={agreement.id}
          about={role === "payer" ? agreement.provider : agreement.payer}
        />
      )}
      {isReviewable && isReviewed && <Typography color="textSecondary">{t("done")}</Typography>}
    </>
  );
}
