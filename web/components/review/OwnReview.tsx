"use client";

import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { type Address, isAddressEqual } from "viem";
import type { AgreementId } from "../../index/ids.ts";
import { holdsRecords } from "../../sync/session.ts";
import { useRecords } from "../../sync/useRecords.ts";
import { useSync } from "../../sync/useSync.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { ReviewForm } from "./ReviewForm.tsx";

interface OwnReviewProps {
  agreement: AgreementId;
  me: Address;
  /** The other party. */
  about: Address;
  /** Whether the chain has it. */
  isOnChain: boolean;
}

/** A member's word on how an agreement went: to be given, or given, on the chain or by a signature. */
export function OwnReview({ agreement, me, about, isOnChain }: OwnReviewProps) {
  const t = useTranslations("review");
  useSync(holdsRecords());
  const isSigned = useRecords().some(
    ({ record, subject }) => subject === agreement && isAddressEqual(record.attester, me),
  );
  if (isOnChain) return <Typography color="textSecondary">{t("done")}</Typography>;
  if (!isSigned) return <ReviewForm agreement={agreement} about={about} />;
  return (
    <Typography color="textSecondary">
      {t.rich("doneSigned", {
        link: (text) => (
          <Link component={PageLink} href={paths.sync} underline="always">
            {text}
          </Link>
        ),
      })}
    </Typography>
  );
}
