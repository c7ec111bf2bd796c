"use client";

import IconButton from "@mui/material/IconButton";
import Popover from "@mui/material/Popover";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { Match } from "../../matching/rank.ts";
import { MatchReasons } from "./MatchReasons.tsx";
import { Petals } from "./Petals.tsx";

/** A match as a flower that opens into its reasons. */
export function MatchGlyph({ match }: { match: Match }) {
  const t = useTranslations("match");
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const score = Math.round(match.score * 100);
  return (
    <>
      <IconButton
        aria-label={t("why", { score })}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ padding: 1, margin: -1 }}
      >
        <Petals factors={match.factors} />
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { role: "dialog", "aria-labelledby": id, sx: { width: 340, padding: 4 } } }}
      >
        <Stack spacing={3}>
          <Typography variant="h3" component="h2" id={id}>
            {t("title", { score })}
          </Typography>
          <MatchReasons match={match} />
        </Stack>
      </Popover>
    </>
  );
}
