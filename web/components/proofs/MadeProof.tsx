"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type ProofFile, writeProof } from "../../trust/proofs/file.ts";
import { saveFile } from "../call/save.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { StandingBadge } from "./StandingBadge.tsx";

/** A proof that was made, and the ways to hand it on. */
export function MadeProof({ file }: { file: ProofFile }) {
  const t = useTranslations("proofs.made");
  const [isCopied, setIsCopied] = useState(false);
  const text = writeProof(file);
  return (
    <Stack component="section" spacing={3} aria-labelledby="made">
      <Typography variant="h2" id="made">
        {t("title")}
      </Typography>
      <StandingBadge file={file} />
      <Typography color="textSecondary">{t("text")}</Typography>
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
        <Button
          variant="contained"
          onClick={() => saveFile(new Blob([text], { type: "application/json" }), "myceliary-proof.json")}
        >
          {t("save")}
        </Button>
        <Button
          variant="outlined"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setIsCopied(true))}
        >
          {t(isCopied ? "copied" : "copy")}
        </Button>
        <Button component={PageLink} href={paths.proof}>
          {t("check")}
        </Button>
      </Stack>
    </Stack>
  );
}
