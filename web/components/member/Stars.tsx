"use client";

import Rating from "@mui/material/Rating";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useFormatter, useTranslations } from "use-intl";

interface StarsProps {
  /** Sum of overall ratings, and of how many. */
  sum: number;
  count: number;
  /** Unix seconds of the newest; left out where unknown. */
  latest?: string;
}

/** Never a naked number: stars, of how many, how recent. */
export function Stars({ sum, count, latest }: StarsProps) {
  const t = useTranslations("member");
  const format = useFormatter();
  if (count === 0) {
    return (
      <Typography component="span" variant="body2" color="textSecondary">
        {t("noNumber")}
      </Typography>
    );
  }
  const mean = format.number(sum / count, { maximumFractionDigits: 1 });
  return (
    <Stack
      component="span"
      direction="row"
      sx={{ display: "inline-flex", alignItems: "center", flexWrap: "wrap", columnGap: 2 }}
    >
      <Rating value={sum / count} precision={0.1} readOnly size="small" aria-hidden="true" />
      <Typography component="span" variant="body2">
        {[t("mean", { mean }), t("count", { count }), latest && t("latest", { time: latest })]
          .filter(Boolean)
          .join(" · ")}
      </Typography>
    </Stack>
  );
}
