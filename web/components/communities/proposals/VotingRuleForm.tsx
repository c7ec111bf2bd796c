"use client";

import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { limits } from "../../../contracts/generated/limits.ts";
import { ChangeForm, type ChangeFormProps } from "../decide/ChangeForm.tsx";
import type { Change } from "../decide/changes.ts";
import { parseWhole } from "../decide/whole.ts";

const HOUR = 3_600;
const hoursOf = (seconds: bigint) => Number(seconds) / HOUR;

/** What of a vote can be changed; spans in hours, the quorum in percent. */
const RULES = {
  quorum: { least: 1, most: Number(limits.quorumMaxPercent) },
  votingPeriod: {
    least: hoursOf(limits.votingPeriodMinSeconds),
    most: hoursOf(limits.votingPeriodMaxSeconds),
  },
  votingDelay: { least: 0, most: hoursOf(limits.votingDelayMaxSeconds) },
  timelockDelay: { least: 0, most: hoursOf(limits.timelockDelayMaxSeconds) },
} as const;
type Rule = keyof typeof RULES;
const NAMES = ["quorum", "votingPeriod", "votingDelay", "timelockDelay"] as const satisfies readonly Rule[];

/** Changes how members vote. */
export function VotingRuleForm(props: ChangeFormProps) {
  const t = useTranslations("commons.proposals");
  const [rule, setRule] = useState<Rule>("quorum");
  const [typed, setTyped] = useState("");
  const { least, most } = RULES[rule];
  const value = parseWhole(typed, least, most);
  const change: Change | null =
    value === null
      ? null
      : rule === "quorum"
        ? { kind: "quorum", percent: value }
        : { kind: rule, seconds: value * HOUR };
  return (
    <ChangeForm {...props} title={t("template.votingRule")} change={change}>
      <TextField
        select
        label={t("whichRule")}
        value={rule}
        onChange={({ target }) => setRule(NAMES.find((one) => one === target.value) ?? rule)}
      >
        {NAMES.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`votingRule.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t(rule === "quorum" ? "percent" : "hours")}
        value={typed}
        error={typed !== "" && value === null}
        helperText={t("between", { least, most })}
        slotProps={{ htmlInput: { inputMode: "numeric" } }}
        onChange={({ target }) => setTyped(target.value)}
        sx={{ maxWidth: 240 }}
      />
    </ChangeForm>
  );
}
