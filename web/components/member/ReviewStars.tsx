"use client";

import Rating from "@mui/material/Rating";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { aspects, type Ratings } from "../../contracts/ratings.ts";

/** One review: its stars, then what else it rated. */
export function ReviewStars({ review }: { review: Ratings }) {
  const t = useTranslations("member");
  const words = useTranslations("review");
  const rated = aspects.filter((aspect) => aspect !== "overall" && review[aspect] > 0);
  return (
    <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 2 }}>
      <Rating value={review.overall} readOnly size="small" aria-hidden="true" />
      <Typography variant="body2">
        {[
          t("mean", { mean: String(review.overall) }),
          ...rated.map((aspect) => `${words(aspect)} ${review[aspect]}`),
        ].join(" · ")}
      </Typography>
    </Stack>
  );
}
