"use client";

import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { getAddress, isAddress } from "viem";
import { useMemberName } from "../../../identity/useMemberName.ts";
import { MemberField } from "../members/MemberField.tsx";
import { ChangeForm, type ChangeFormProps } from "./ChangeForm.tsx";
import type { Change } from "./changes.ts";

const NEW = "new";

/** Names somebody whose checks of members count here, or takes that back. */
export function VerifiersForm(props: ChangeFormProps) {
  const t = useTranslations("commons.decide");
  const nameOf = useMemberName();
  const { rules } = props;
  const [chosen, setChosen] = useState(NEW);
  const [named, setNamed] = useState("");
  const change: Change | null =
    chosen !== NEW && isAddress(chosen)
      ? { kind: "removeVerifier", account: getAddress(chosen) }
      : isAddress(named, { strict: false })
        ? { kind: "addVerifier", account: getAddress(named) }
        : null;
  return (
    <ChangeForm {...props} title={t("verifiers")} change={change}>
      {rules.verifiers.length > 0 && (
        <TextField
          select
          label={t("whatVerifier")}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <MenuItem value={NEW}>{t("nameVerifier")}</MenuItem>
          {rules.verifiers.map(({ account }) => (
            <MenuItem key={account} value={account}>
              {t("dropVerifier", { name: nameOf(account) })}
            </MenuItem>
          ))}
        </TextField>
      )}
      {chosen === NEW && (
        <MemberField
          community={rules.id}
          label={t("verifier")}
          value={named}
          helperText={t("verifierHelp")}
          onChange={setNamed}
        />
      )}
    </ChangeForm>
  );
}
