"use client";

import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { limits } from "../../../contracts/generated/limits.ts";
import { parseHours, toHours } from "../../hours/hours.ts";
import { useHours } from "../../hours/useHours.ts";
import { ChangeForm, type ChangeFormProps } from "./ChangeForm.tsx";

/** Hundredths of an hour that a community begins with, unless it says otherwise. */
const USUAL = 2_000n;

/** How far everybody's time may go from zero; makes the community's time credits where it has none. */
export function CreditLimitForm(props: ChangeFormProps) {
  const t = useTranslations("commons.decide");
  const hours = useHours();
  const { timeCredits } = props.rules;
  const [typed, setTyped] = useState(String(toHours(timeCredits?.limit ?? USUAL)));
  const limit = parseHours(typed);
  const isWrong = limit === null || limit > limits.creditLimit;
  return (
    <ChangeForm
      {...props}
      title={t(timeCredits === null ? "createCredits" : "creditLimit")}
      change={
        isWrong
          ? null
          : { kind: timeCredits === null ? "createCredits" : "creditLimit", limit: Number(limit) }
      }
    >
      <TextField
        label={t("limit")}
        value={typed}
        error={isWrong}
        helperText={isWrong ? t("limitWrong", { most: hours(limits.creditLimit) }) : t("limitHelp")}
        slotProps={{ htmlInput: { inputMode: "decimal" } }}
        onChange={({ target }) => setTyped(target.value)}
        sx={{ maxWidth: 280 }}
      />
    </ChangeForm>
  );
}
