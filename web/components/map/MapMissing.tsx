"use client";

import Box from "@mui/material/Box";
import { useTranslations } from "use-intl";

/** Stands where a map would be whose code could not be fetched. */
export function MapMissing() {
  const t = useTranslations("map");
  return (
    <Box
      sx={{
        height: "100%",
        display: "grid",
        placeItems: "center",
        padding: 4,
        border: 1,
        borderColor: "divider",
        borderRadius: 1,
        color: "text.secondary",
        textAlign: "center",
      }}
    >
      {t("missing")}
    </Box>
  );
}
