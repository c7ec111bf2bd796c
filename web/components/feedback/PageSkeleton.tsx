"use client";

import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import { useTranslations } from "use-intl";

/** The shape of a page that is on its way. */
export function PageSkeleton({ rows = 3 }: { rows?: number }) {
  const t = useTranslations("feedback");
  return (
    <Stack spacing={4} role="status" aria-label={t("loading")} aria-busy="true">
      <Skeleton variant="text" width="45%" sx={{ fontSize: "2.2rem" }} />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} variant="rounded" height={96} />
      ))}
    </Stack>
  );
}
