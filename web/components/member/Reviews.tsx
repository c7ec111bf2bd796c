"use client";

import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { PageLink } from "../PageLink.tsx";
import { PagedList } from "../paged/PagedList.tsx";
import { paths } from "../paths.ts";
import { useTime } from "../text/time.ts";
import { ReviewStars } from "./ReviewStars.tsx";
import type { ShownReview } from "./shownReviews.ts";
import { useCategoryName } from "./useCategoryName.ts";

/** As many as one reads at once. */
const SHOWN = 20;

interface ReviewsProps {
  readonly reviews: readonly ShownReview[];
  /** Unix seconds. */
  readonly now: bigint;
}

/** What others say of how it was with a member, and where each said so. */
export function Reviews({ reviews, now }: ReviewsProps) {
  const t = useTranslations("member");
  if (reviews.length === 0) return null;
  return (
    <Stack component="section" spacing={4} aria-labelledby="reviews">
      <Typography variant="h2" id="reviews">
        {t("reviews")}
      </Typography>
      {reviews.some(({ source }) => source === "gossip") && (
        <Typography variant="body2" color="textSecondary">
          {t.rich("signedApart", {
            link: (text) => (
              <Link component={PageLink} href={paths.sync} underline="always">
                {text}
              </Link>
            ),
          })}
        </Typography>
      )}
      <PagedList items={reviews} page={SHOWN} keyOf={({ id }) => id}>
        {(review) => <OneReview review={review} now={now} />}
      </PagedList>
    </Stack>
  );
}

function OneReview({ review, now }: { review: ShownReview; now: bigint }) {
  const t = useTranslations("member");
  const time = useTime();
  const categoryName = useCategoryName();
  const { reviewer, category, at, source, isCoSigned, ratings } = review;
  return (
    <Stack spacing={1} sx={{ borderBlockStart: "1px solid", borderColor: "divider", paddingBlockStart: 3 }}>
      <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 3 }}>
        <MemberLink address={reviewer} />
        <Typography variant="body2" color="textSecondary">
          {[
            categoryName(category),
            time.relative(BigInt(at), now),
            t(`source.${source}`),
            ...(isCoSigned ? [t("coSigned")] : []),
          ].join(" · ")}
        </Typography>
      </Stack>
      <ReviewStars review={ratings} />
    </Stack>
  );
}
