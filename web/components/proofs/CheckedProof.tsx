"use client";

import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useTime } from "../text/time.ts";
import { StandingBadge } from "./StandingBadge.tsx";
import { keptTaken } from "./taken.ts";
import type { CheckedStanding } from "./useCheck.ts";

/** What a proof comes to: what it says and as of when, or why it doesn't count. */
export function CheckedProof({ checked, now }: { checked: CheckedStanding; now: bigint }) {
  const t = useTranslations("proofs.verdict");
  const time = useTime();
  const { file, verdict, members } = checked;
  const [isTaken, setIsTaken] = useState(false);
  const at = (seconds: number) => time.both(BigInt(seconds), now);
  const take = () => {
    keptTaken.write({ ...keptTaken.read(), [String(file.proof.nullifier)]: Number(now) });
    setIsTaken(true);
  };
  if (verdict.kind !== "right") {
    const words = {
      elsewhere: () => t("elsewhere"),
      "other-group": () => t("other-group"),
      changed: () => t("changed"),
      stale: () => t("stale", { since: verdict.kind === "stale" ? at(verdict.since) : "" }),
      used: () => t("used", { at: verdict.kind === "used" ? at(verdict.at) : "" }),
    };
    return (
      <Alert severity="error" variant="outlined" role="alert">
        {words[verdict.kind]()}
      </Alert>
    );
  }
  return (
    <Stack component="section" spacing={3} aria-labelledby="verdict">
      <Typography variant="h2" id="verdict">
        {t("right")}
      </Typography>
      <StandingBadge file={file} />
      <Typography>
        {t("asOf", { block: verdict.block, at: at(verdict.at) })}{" "}
        {t(verdict.isPresent ? "present" : "superseded")}
      </Typography>
      {members !== null && <Typography>{t("among", { count: members })}</Typography>}
      <Typography color="textSecondary">{t("takeText")}</Typography>
      {isTaken ? (
        <Typography role="status">{t("taken")}</Typography>
      ) : (
        <Button variant="outlined" onClick={take} sx={{ alignSelf: "flex-start" }}>
          {t("take")}
        </Button>
      )}
    </Stack>
  );
}
