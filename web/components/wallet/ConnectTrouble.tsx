"use client";

import Alert from "@mui/material/Alert";
import Snackbar from "@mui/material/Snackbar";
import { useMutationState } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { walletFailureOf } from "../../writes/obstacle.ts";

/** As wagmi names the attempts to connect. */
const CONNECT = ["connect"];

/** RainbowKit's dialog lies at 2147483646, above all else. */
const ABOVE_DIALOGS = 2_147_483_647;

/** Says why a wallet that was asked to connect did not, where the member can do something about it. */
export function ConnectTrouble() {
  const t = useTranslations("walletTrouble");
  const attempts = useMutationState({
    filters: { mutationKey: CONNECT },
    select: ({ state }) => ({ at: state.submittedAt, error: state.error }),
  });
  const [closedAt, setClosedAt] = useState(0);
  const last = attempts.at(-1);
  const kind = last === undefined || last.error === null ? null : walletFailureOf(last.error).kind;
  const text = kind === "walletBusy" ? t("busy") : kind === "locked" ? t("locked") : null;
  if (text === null || last === undefined) return null;
  return (
    <Snackbar
      open={last.at > closedAt}
      anchorOrigin={{ vertical: "top", horizontal: "center" }}
      sx={{ zIndex: ABOVE_DIALOGS }}
    >
      <Alert
        severity="warning"
        role="alert"
        variant="filled"
        closeText={t("close")}
        onClose={() => setClosedAt(last.at)}
      >
        {text}
      </Alert>
    </Snackbar>
  );
}
