"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import type { AccountId } from "../../index/ids.ts";
import type { ReviewRecord, VouchRecord } from "../../trust/attestations/record.ts";
import { QueryError } from "../feedback/QueryError.tsx";
import { ReviewStars } from "../member/ReviewStars.tsx";
import { Section } from "../publish/Field.tsx";
import { strengthOf } from "../standing/attestation.ts";
import { useTime } from "../text/time.ts";
import { useImport } from "./useImport.ts";
import { useImportable } from "./useImportable.ts";

/** The member's own signed vouches and reviews that the chain doesn't have, each to be brought there. */
export function ImportPart({ account }: { account: AccountId }) {
  const t = useTranslations("sync.import");
  const nameOf = useMemberName();
  const { attestations, isError, retry } = useImportable(account);
  const { busy, bring } = useImport();
  if (isError) return <QueryError onRetry={retry} />;
  if (attestations.length === 0) return null;
  return (
    <Section title={t("title")} text={t("text")}>
      <Stack
        component="ul"
        spacing={4}
        aria-label={t("title")}
        sx={{ listStyle: "none", margin: 0, padding: 0 }}
      >
        {attestations.map((attestation) => (
          <Stack
            key={attestation.signature}
            component="li"
            direction="row"
            useFlexGap
            sx={{ flexWrap: "wrap", justifyContent: "space-between", alignItems: "center", gap: 3 }}
          >
            <div>
              <MemberLink address={attestation.recipient} />
              {attestation.kind === "vouch" ? (
                <VouchText vouch={attestation} />
              ) : (
                <ReviewText review={attestation} />
              )}
            </div>
            <Button
              variant="outlined"
              loading={busy}
              aria-label={t(`bringOf.${attestation.kind}`, { name: nameOf(attestation.recipient) })}
              onClick={() => void bring(attestation)}
            >
              {t("bring")}
            </Button>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}

function VouchText({ vouch: { weight, expirationTime } }: { vouch: VouchRecord }) {
  const standing = useTranslations("standing");
  const time = useTime();
  return (
    <Typography variant="body2" color="textSecondary">
      {[
        standing(`strength.${strengthOf(weight)}`),
        standing("until", { time: time.absolute(BigInt(expirationTime)) }),
      ].join(" · ")}
    </Typography>
  );
}

function ReviewText({ review }: { review: ReviewRecord }) {
  const time = useTime();
  return (
    <>
      <ReviewStars review={review.ratings} />
      <Typography variant="body2" color="textSecondary">
        {time.day(BigInt(review.time))}
      </Typography>
    </>
  );
}
