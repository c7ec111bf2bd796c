"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { shape } from "../../theme/tokens.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { FileButton } from "../dispute/FileButton.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { CheckedProof } from "./CheckedProof.tsx";
import { CheckedReviews } from "./CheckedReviews.tsx";
import { useCheck } from "./useCheck.ts";
import { useProofFault } from "./useProofFault.ts";

/** Checking a proof that somebody handed on. */
export function CheckPage() {
  const now = useChainTime();
  if (now === null) return <PageSkeleton isPage />;
  return <Checking now={now} />;
}

function Checking({ now }: { now: bigint }) {
  const t = useTranslations("proofs.check");
  const faultOf = useProofFault();
  const { reputationGroups } = useConfig();
  const check = useCheck(Number(now));
  const [text, setText] = useState("");
  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const content = await file.text();
    setText(content);
    check.mutate(content);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate(text);
  };
  return (
    <Stack spacing={7} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Stack spacing={3}>
        <Typography variant="h1">{t("title")}</Typography>
        <Typography>{t(reputationGroups === null ? "introReviews" : "intro")}</Typography>
      </Stack>
      <Stack component="form" noValidate spacing={4} onSubmit={submit}>
        <Stack direction="row">
          <FileButton
            variant="outlined"
            label={t("open")}
            accept="application/json,.json"
            onChoose={(files) => void open(files)}
          />
        </Stack>
        <TextField
          label={t("paste")}
          value={text}
          multiline
          minRows={3}
          maxRows={8}
          slotProps={{ htmlInput: { dir: "ltr", spellCheck: false, autoCapitalize: "none" } }}
          onChange={({ target }) => setText(target.value)}
        />
        <Button
          type="submit"
          variant="contained"
          loading={check.isPending}
          loadingPosition="start"
          disabled={text.trim() === ""}
          sx={{ alignSelf: "flex-start" }}
        >
          {t("check")}
        </Button>
      </Stack>
      {check.isError && (
        <Typography role="alert" color="error">
          {faultOf(check.error)}
        </Typography>
      )}
      {check.data?.kind === "standing" && (
        <CheckedProof key={check.submittedAt} checked={check.data} now={now} />
      )}
      {check.data?.kind === "reviews" && <CheckedReviews checked={check.data} />}
    </Stack>
  );
}
