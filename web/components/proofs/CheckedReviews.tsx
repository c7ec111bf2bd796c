"use client";

import Alert from "@mui/material/Alert";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { ReviewStars } from "../member/ReviewStars.tsx";
import { useTime } from "../text/time.ts";
import type { CheckedDisclosure } from "./useCheck.ts";

/** Hexadecimal digits of a set's root by which two people compare it. */
const MARK = 10;

/** What reviews somebody shows come to: which they are and of how many, or why they show nothing. */
export function CheckedReviews({ checked: { set, outcome } }: { checked: CheckedDisclosure }) {
  const t = useTranslations("disclosure");
  const time = useTime();
  if (typeof outcome === "string")
    return (
      <Alert severity="error" variant="outlined" role="alert">
        {t(`refusal.${outcome}`)}
      </Alert>
    );
  const day = time.day(BigInt(set.time));
  return (
    <Stack component="section" spacing={3} aria-labelledby="shown">
      <Typography variant="h2" id="shown">
        {t("right")}
      </Typography>
      <MemberLink address={set.member} />
      <Typography>{t("shows", { shown: outcome.length, count: set.count, day })}</Typography>
      <Typography color="textSecondary">{t("mark", { mark: set.root.slice(2, 2 + MARK) })}</Typography>
      <Stack component="ul" spacing={3} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {outcome.map((review) => (
          <li key={review.signature}>
            <MemberLink address={review.attester} />
            <ReviewStars review={review.ratings} />
            <Typography variant="body2" color="textSecondary">
              {time.day(BigInt(review.time))}
            </Typography>
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
