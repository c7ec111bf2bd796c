"use client";

import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { shape } from "../../theme/tokens.ts";
import { FirstWords } from "../feedback/FirstWords.tsx";
import { Underway } from "../feedback/Underway.tsx";
import { storyStyle } from "./storyStyle.ts";

/** An agreement on its way: its title once that is there, and what will stand beneath. */
export function AgreementWaiting({ id }: { id?: string }) {
  const t = useTranslations("feedback");
  return (
    <Underway
      spacing={4}
      wordsOf="agreement"
      sx={{ minHeight: "100dvh", maxWidth: shape.column, marginInline: "auto" }}
    >
      {/* The two, and how far they are: in one line where there is room. */}
      <Skeleton variant="rounded" sx={{ height: { xs: 76, sm: 36 } }} />
      <FirstWords page="agreement" id={id} place="title" variant="h1" />
      <Typography color="textSecondary" sx={storyStyle}>
        {t("agreement")}
      </Typography>
      <Skeleton variant="rounded" height={96} />
    </Underway>
  );
}
