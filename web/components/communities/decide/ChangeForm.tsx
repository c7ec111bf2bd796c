"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";
import * as z from "zod/mini";
import type { CommunityRules } from "../../../index/queries/rules.ts";
import { useDraft } from "../../useDraft.ts";
import type { CommunityRecord } from "../record.ts";
import type { Change } from "./changes.ts";
import type { Way } from "./decider.ts";
import { useDecide } from "./useDecide.ts";

const reasonSchema = z.object({ reason: z.string() });

export interface ChangeFormProps {
  readonly community: CommunityRecord;
  readonly rules: CommunityRules;
  readonly way: Way;
  readonly onDone: () => void;
}

interface FormProps extends ChangeFormProps {
  /** What it is called, for who hears it. */
  readonly title: string;
  /** What stands in the fields; null where something is missing or wrong, which they tell. */
  readonly change: Change | null;
  readonly children?: ReactNode;
}

/** A change with its fields: done at once by the steward, or proposed to the members, with a word on why. */
export function ChangeForm({ community, rules, way, onDone, title, change, children }: FormProps) {
  const t = useTranslations("commons.decide");
  const [{ reason }, edit, clear] = useDraft(`reason:${community.address}`, reasonSchema, () => ({
    reason: "",
  }));
  const { isBusy, change: send } = useDecide(community, rules, way);
  const [isTried, setIsTried] = useState(false);
  const fault = useId();
  const asksMembers = way.kind === "members";
  const isUnsaid = asksMembers && reason.trim() === "";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (change === null || isUnsaid) return;
    if (await send(change, reason.trim())) {
      clear();
      onDone();
    }
  };
  return (
    <Stack
      component="form"
      noValidate
      spacing={4}
      aria-label={title}
      onSubmit={submit}
      sx={{ maxWidth: 560, width: "100%" }}
    >
      {children}
      {asksMembers && (
        <TextField
          label={t("why")}
          value={reason}
          multiline
          minRows={2}
          error={isTried && isUnsaid}
          helperText={isTried && isUnsaid ? t("whyMissing") : t("whyHelp")}
          onChange={({ target }) => edit({ reason: target.value })}
        />
      )}
      {isTried && change === null && (
        <Typography id={fault} role="alert" color="error">
          {t("lookAgain")}
        </Typography>
      )}
      <Stack direction="row" sx={{ gap: 3, flexWrap: "wrap" }}>
        <Button type="submit" variant="contained" loading={isBusy} loadingPosition="start">
          {t(asksMembers ? "propose" : "change")}
        </Button>
        <Button disabled={isBusy} onClick={onDone}>
          {t("cancel")}
        </Button>
      </Stack>
    </Stack>
  );
}
