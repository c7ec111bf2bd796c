"use client";

import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MemberLink } from "../../identity/MemberLink.tsx";
import type { Evidence } from "../../index/queries/dispute.ts";
import { useTime } from "../text/time.ts";
import { EvidenceFileView } from "./EvidenceFileView.tsx";
import { FileButton } from "./FileButton.tsx";
import { useEvidence } from "./useEvidence.ts";

/** One piece of evidence: who gave it, when, what it says and shows, and whether it is what its hash says. */
export function EvidenceItem({ evidence, now }: { evidence: Evidence; now: bigint }) {
  const t = useTranslations("evidence");
  const time = useTime();
  const { read, open, retry } = useEvidence(evidence);
  return (
    <Stack component="li" spacing={2}>
      <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 3 }}>
        <MemberLink address={evidence.by} size={28} />
        <Typography variant="body2" color="textSecondary">
          {time.both(BigInt(evidence.at), now)}
        </Typography>
      </Stack>
      {read === null && <Skeleton variant="text" width="60%" />}
      {read?.state === "authentic" && (
        <>
          {read.content.statement !== "" && (
            <Typography dir="auto" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
              {read.content.statement}
            </Typography>
          )}
          {read.content.files.map((file, index) => (
            <EvidenceFileView key={index} file={file} />
          ))}
          <Typography variant="body2" color="textSecondary">
            {t("authentic")}
          </Typography>
        </>
      )}
      {read?.state === "altered" && (
        <Typography role="alert" color="error">
          {t("altered")}
        </Typography>
      )}
      {read?.state === "absent" && <Typography color="textSecondary">{t("absent")}</Typography>}
      {read !== null && read.state !== "authentic" && (
        <Stack direction="row" sx={{ flexWrap: "wrap", gap: 2 }}>
          <OpenFile onOpen={open} />
          {retry !== null && <Button onClick={() => void retry()}>{t("retry")}</Button>}
        </Stack>
      )}
    </Stack>
  );
}

/** Opens a file that one was given, and says whether it is the one. */
function OpenFile({ onOpen }: { onOpen: (file: Blob) => Promise<boolean> }) {
  const t = useTranslations("evidence");
  const [isOther, setIsOther] = useState(false);
  return (
    <Stack spacing={1} sx={{ alignItems: "flex-start" }}>
      <FileButton
        label={t("openFile")}
        variant="outlined"
        onChoose={([file]) => {
          if (file !== undefined) void onOpen(file).then((isIt) => setIsOther(!isIt));
        }}
      />
      {isOther && (
        <Typography role="alert" color="error">
          {t("otherFile")}
        </Typography>
      )}
    </Stack>
  );
}
