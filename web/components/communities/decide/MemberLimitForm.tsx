"use client";

import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { getAddress, isAddress } from "viem";
import { limits } from "../../../contracts/generated/limits.ts";
import { parseHours } from "../../hours/hours.ts";
import { useHours } from "../../hours/useHours.ts";
import { MemberField } from "../members/MemberField.tsx";
import { ChangeForm, type ChangeFormProps } from "./ChangeForm.tsx";

/** Gives one member a limit of its own. */
export function MemberLimitForm(props: ChangeFormProps) {
  const t = useTranslations("commons.decide");
  const hours = useHours();
  const [member, setMember] = useState("");
  const [typed, setTyped] = useState("");
  const limit = parseHours(typed);
  const isWrong = limit === null || limit > limits.creditLimit;
  return (
    <ChangeForm
      {...props}
      title={t("memberLimit")}
      change={
        isWrong || !isAddress(member, { strict: false })
          ? null
          : { kind: "memberLimit", account: getAddress(member), limit: Number(limit) }
      }
    >
      <MemberField
        community={props.rules.id}
        label={t("limitedMember")}
        value={member}
        onChange={setMember}
      />
      <TextField
        label={t("limit")}
        value={typed}
        error={typed !== "" && isWrong}
        helperText={
          typed !== "" && isWrong ? t("limitWrong", { most: hours(limits.creditLimit) }) : t("limitHelp")
        }
        slotProps={{ htmlInput: { inputMode: "decimal" } }}
        onChange={({ target }) => setTyped(target.value)}
        sx={{ maxWidth: 280 }}
      />
    </ChangeForm>
  );
}
