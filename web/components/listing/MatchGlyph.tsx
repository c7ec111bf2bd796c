"use client";

import IconButton from "@mui/material/IconButton";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Match } from "../../matching/rank.ts";
import { Petals } from "./Petals.tsx";

const MatchPopover = dynamic(() => import("./MatchPopover.tsx").then((module) => module.MatchPopover), {
  ssr: false,
});

/** A match as a flower that opens into its reasons. */
export function MatchGlyph({ match }: { match: Match }) {
  const t = useTranslations("match");
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  // Stays once it was opened, so that it closes as it opened and gives the focus back.
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <>
      <IconButton
        aria-label={t("why", { score: Math.round(match.score * 100) })}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          setWasOpened(true);
        }}
        sx={{ padding: 1, margin: -1 }}
      >
        <Petals factors={match.factors} />
      </IconButton>
      {wasOpened && <MatchPopover match={match} anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  );
}
