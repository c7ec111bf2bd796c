"use client";

import Skeleton from "@mui/material/Skeleton";
import Typography, { type TypographyProps } from "@mui/material/Typography";
import type { WordedPage, WordPlace } from "../../site/start/firstWords.ts";

interface FirstWordsProps extends Pick<TypographyProps, "variant" | "sx"> {
  page: WordedPage;
  /** What the page is about; left out where it is what the page was loaded for. */
  id: string | undefined;
  place: WordPlace;
}

/** Words that a page said before the app was there, or their place: `web/site/start/firstWords.ts`. */
export function FirstWords({ page, id, place, variant = "body1", sx }: FirstWordsProps) {
  const { firstWords } = globalThis;
  const isOfThis = firstWords?.page === page && (id === undefined || id === firstWords.id);
  return (
    <Typography
      component="div"
      variant={variant}
      dir="auto"
      data-said={place}
      // They are somebody's own, in whatever language: they don't wait for the page's.
      sx={{ overflowWrap: "anywhere", visibility: "visible", ...sx }}
    >
      {(isOfThis && firstWords.said[place]) || <Skeleton width="60%" />}
    </Typography>
  );
}
