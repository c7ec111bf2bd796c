"use client";

import Alert from "@mui/material/Alert";
import Snackbar from "@mui/material/Snackbar";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { isUnderway } from "../../calls/call.ts";
import type { Desk } from "../../calls/desk.ts";
import { useProblemSentence } from "./useProblemSentence.ts";

/** Before a call: the browser's question is pointed at, and what it refused is told with what to do. */
export function MediaNotice({ desk }: { desk: Desk }) {
  const t = useTranslations("call");
  const sentenceOf = useProblemSentence();
  const { asking, local, call } = useStore(desk.calls.view);
  const problem = isUnderway(call) && call.phase !== "ringingIn" ? null : local.problem;
  return (
    <Snackbar
      open={asking !== null || problem !== null}
      anchorOrigin={{ vertical: "top", horizontal: "center" }}
      sx={{ insetBlockStart: call.phase === "ringingIn" ? { xs: 190, sm: 190 } : undefined }}
    >
      {problem === null ? (
        <Alert severity="info" variant="outlined" sx={{ bgcolor: "background.paper" }}>
          {t("asking")}
        </Alert>
      ) : (
        <Alert
          severity="warning"
          variant="outlined"
          onClose={desk.calls.forgetProblem}
          closeText={t("dismiss")}
          sx={{ bgcolor: "background.paper", maxWidth: 480 }}
        >
          {sentenceOf(problem)}
        </Alert>
      )}
    </Snackbar>
  );
}
