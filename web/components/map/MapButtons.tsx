"use client";

import AddIcon from "@mui/icons-material/Add";
import RemoveIcon from "@mui/icons-material/Remove";
import WholeIcon from "@mui/icons-material/ZoomOutMap";
import IconButton from "@mui/material/IconButton";
import Stack from "@mui/material/Stack";
import { useTranslations } from "use-intl";

interface MapButtonsProps {
  onZoomIn: () => void;
  onZoomOut: () => void;
  onShowAll: () => void;
}

/** Beside the wheel and the fingers: the map by presses. */
export function MapButtons({ onZoomIn, onZoomOut, onShowAll }: MapButtonsProps) {
  const t = useTranslations("map");
  return (
    <Stack
      sx={{
        position: "absolute",
        insetBlockStart: 8,
        insetInlineEnd: 8,
        bgcolor: "background.paper",
        borderRadius: 1,
        border: 1,
        borderColor: "divider",
      }}
    >
      <IconButton aria-label={t("zoomIn")} size="small" onClick={onZoomIn}>
        <AddIcon />
      </IconButton>
      <IconButton aria-label={t("zoomOut")} size="small" onClick={onZoomOut}>
        <RemoveIcon />
      </IconButton>
      <IconButton aria-label={t("showAll")} size="small" onClick={onShowAll}>
        <WholeIcon fontSize="small" />
      </IconButton>
    </Stack>
  );
}
