"use client";

import { useColorScheme, useTheme } from "@mui/material/styles";
import { useMemo } from "react";
import type { Kind } from "../../matching/listing.ts";
import type { MapColours } from "./draw.ts";

/** The map's colours in the theme that is shown: moss for offers, chanterelle for needs. */
export function useMapColours(kind: Kind): MapColours {
  const theme = useTheme();
  const { colorScheme } = useColorScheme();
  return useMemo(() => {
    const shown = colorScheme === "dark" ? "dark" : "light";
    const palette = theme.colorSchemes[shown]?.palette ?? theme.palette;
    return {
      sea: shown === "dark" ? "#10130F" : "#E6E9DC",
      land: palette.background.paper,
      line: palette.divider,
      ink: palette.text.primary,
      quiet: palette.text.secondary,
      cell: kind === "Offer" ? palette.primary.main : palette.warning.main,
      chosen: palette.text.primary,
      font: theme.typography.fontFamily ?? "sans-serif",
    };
  }, [theme, colorScheme, kind]);
}
