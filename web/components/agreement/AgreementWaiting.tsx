"use client";

import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import { useTranslations } from "use-intl";
import { shape } from "../../theme/tokens.ts";
import { FirstWords } from "../feedback/FirstWords.tsx";

/** An agreement on its way, under its title once that is there. */
export function AgreementWaiting({ id }: { id?: string }) {
  const t = useTranslations("feedback");
  return (
    <Stack
      spacing={4}
      role="status"
      aria-label={t("loading")}
      aria-busy="true"
      data-words-of="agreement"
      sx={{ minHeight: "100dvh", maxWidth: shape.column, marginInline: "auto" }}
    >
      <Skeleton variant="rounded" height={36} />
      <FirstWords page="agreement" id={id} place="title" variant="h1" />
      <Skeleton variant="rounded" height={96} />
      <Skeleton variant="rounded" height={96} />
    </Stack>
  );
}
