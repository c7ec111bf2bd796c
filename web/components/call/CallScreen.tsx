"use client";

import Alert from "@mui/material/Alert";
import Dialog from "@mui/material/Dialog";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import type { Underway } from "../../calls/call.ts";
import { CallControls } from "./CallControls.tsx";
import { CallHeader } from "./CallHeader.tsx";
import { DeviceDialog } from "./DeviceDialog.tsx";
import type { CallDesk } from "./desk.tsx";
import { FilePanel } from "./FilePanel.tsx";
import { Stage } from "./Stage.tsx";
import { useOther } from "./useOther.ts";
import { useProblemSentence } from "./useProblemSentence.ts";

interface CallScreenProps {
  desk: CallDesk;
  call: Underway;
  speaker: string | null;
  onSpeaker: (device: string) => void;
  onSmall: () => void;
}

/** The whole call; Escape makes it small, so that one can look at something meanwhile. */
export function CallScreen({ desk, call, speaker, onSpeaker, onSmall }: CallScreenProps) {
  const t = useTranslations("call");
  const { address, name } = useOther(desk, call.conversation);
  const sentenceOf = useProblemSentence();
  const problem = useStore(desk.calls.view, (view) => view.local.problem);
  const files = desk.filesWith(call.conversation);
  const offered = useStore(
    files.view,
    (all) =>
      all.findLast(({ direction, state }) => direction === "in" && state.step === "offered")?.id ?? null,
  );
  const [seen, setSeen] = useState<string | null>(null);
  const [showsFiles, setShowsFiles] = useState(call.media === "files");
  const [showsDevices, setShowsDevices] = useState(false);
  // What is offered is shown once, by itself.
  if (offered !== null && offered !== seen) {
    setSeen(offered);
    setShowsFiles(true);
  }
  return (
    <Dialog fullScreen open onClose={onSmall} slotProps={{ paper: { "aria-label": t("with", { name }) } }}>
      <Stack
        spacing={3}
        sx={{
          height: "100dvh",
          padding: { xs: 4, sm: 6 },
          paddingBlockEnd: 3,
          bgcolor: "background.default",
          color: "text.primary",
        }}
      >
        <CallHeader desk={desk} call={call} name={name} onSmall={onSmall} />
        {call.phase === "reconnecting" && <Alert severity="warning">{t("reconnecting")}</Alert>}
        {problem !== null && (
          <Alert severity="warning" onClose={desk.calls.forgetProblem} closeText={t("dismiss")}>
            {sentenceOf(problem)}
          </Alert>
        )}
        <Stage desk={desk} call={call} address={address} name={name} />
        <CallControls
          desk={desk}
          onFiles={() => setShowsFiles(true)}
          onDevices={() => setShowsDevices(true)}
        />
      </Stack>
      <FilePanel files={files} name={name} isOpen={showsFiles} onClose={() => setShowsFiles(false)} />
      {showsDevices && (
        <DeviceDialog
          desk={desk}
          speaker={speaker}
          onSpeaker={onSpeaker}
          onClose={() => setShowsDevices(false)}
        />
      )}
    </Dialog>
  );
}
