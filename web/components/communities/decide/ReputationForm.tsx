"use client";

import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { cellToUint64 } from "../../../places/cell.ts";
import { Choice } from "../../settings/Choice.tsx";
import { faultsOf } from "../found.ts";
import { REPUTATION_SOURCES } from "../reputationSource.ts";
import { ChangeForm, type ChangeFormProps } from "./ChangeForm.tsx";

/** Where the members' reputation comes from: the chain, what members sign for one another, or both. */
export function ReputationForm(props: ChangeFormProps) {
  const t = useTranslations("commons.decide");
  const { name, about, use, cell, reputation: current } = props.community;
  const [reputation, setReputation] = useState(current);
  const isTooLong = faultsOf({ name, about, reputation }).about !== undefined;
  return (
    <ChangeForm
      {...props}
      title={t("reputation")}
      change={
        isTooLong
          ? null
          : {
              kind: "describe",
              name,
              about,
              use,
              cell: cell === null ? 0n : cellToUint64(cell),
              reputation,
            }
      }
    >
      <Typography variant="body2" color="textSecondary">
        {t("reputationHelp")}
      </Typography>
      <Choice
        label={t("reputation")}
        value={reputation}
        options={REPUTATION_SOURCES.map((value) => ({ value, label: t(`reputationOf.${value}`) }))}
        onChange={setReputation}
      />
      {isTooLong && (
        <Typography role="alert" color="error">
          {t("reputationTooLong")}
        </Typography>
      )}
    </ChangeForm>
  );
}
