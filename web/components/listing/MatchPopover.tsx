"use client";

import Popover from "@mui/material/Popover";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslations } from "use-intl";
import type { Match } from "../../matching/rank.ts";
import { MatchReasons } from "./MatchReasons.tsx";

interface MatchPopoverProps {
  match: Match;
  /** What it opens from; null while it is closed. */
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** The reasons of a match, beside its flower. */
export function MatchPopover({ match, anchor, onClose }: MatchPopoverProps) {
  const t = useTranslations("match");
  const id = useId();
  return (
    <Popover
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ paper: { role: "dialog", "aria-labelledby": id, sx: { width: 340, padding: 4 } } }}
    >
      <Stack spacing={3}>
        <Typography variant="h3" component="h2" id={id}>
          {t("title", { score: Math.round(match.score * 100) })}
        </Typography>
        <MatchReasons match={match} />
      </Stack>
    </Popover>
  );
}
