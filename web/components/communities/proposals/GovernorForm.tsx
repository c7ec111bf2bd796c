"use client";

import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useConfig } from "../../../config/context.tsx";
import { governorFactoryAbi } from "../../../contracts/generated/abi.ts";
import type { CommunityRules } from "../../../index/queries/rules.ts";
import { useWrite } from "../../../writes/useWrite.ts";
import { paths } from "../../paths.ts";
import { useDraft } from "../../useDraft.ts";
import type { CommunityRecord } from "../record.ts";
import { bounds, governorFormSchema, governorSettings, usualGovernor } from "./governorSettings.ts";

const FIELDS = ["votingDelay", "votingPeriod", "quorumPercent", "timelockDelay"] as const;

interface GovernorFormProps {
  readonly community: CommunityRecord;
  readonly rules: CommunityRules;
  readonly onDone: () => void;
}

/** The first step toward deciding together: how members are to vote. It changes nothing by itself. */
export function GovernorForm({ community, rules, onDone }: GovernorFormProps) {
  const t = useTranslations("commons.proposals");
  const title = useTranslations("commons.write");
  const { contracts } = useConfig();
  const write = useWrite();
  const [isBusy, setIsBusy] = useState(false);
  const [form, change, clear] = useDraft(
    `governor:${community.address}`,
    governorFormSchema,
    () => usualGovernor,
  );
  const settings = governorSettings(form);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (settings === null) return;
    setIsBusy(true);
    try {
      const done = await write({
        title: title("makeGovernor", { name: community.name }),
        href: paths.communityPart(community.address, "proposals"),
        call: {
          address: contracts.governorFactory,
          abi: governorFactoryAbi,
          functionName: "create",
          args: [community.address, settings],
        },
      });
      if (done === null) return;
      clear();
      onDone();
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Stack
      component="form"
      noValidate
      spacing={4}
      aria-label={t("begin")}
      onSubmit={submit}
      sx={{ maxWidth: 560 }}
    >
      <Typography>{t("beginText")}</Typography>
      {rules.joinWay === "Open" && (
        <Alert severity="warning" variant="outlined">
          {t("openWarning")}
        </Alert>
      )}
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={t(`field.${field}`)}
          value={form[field]}
          error={governorSettings({ ...usualGovernor, [field]: form[field] }) === null}
          helperText={`${t(`fieldHelp.${field}`)} ${t("between", bounds[field])}`}
          slotProps={{ htmlInput: { inputMode: "numeric" } }}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      ))}
      <Stack direction="row" spacing={3}>
        <Button
          type="submit"
          variant="contained"
          disabled={settings === null}
          loading={isBusy}
          loadingPosition="start"
        >
          {t("make")}
        </Button>
        <Button disabled={isBusy} onClick={onDone}>
          {t("notNow")}
        </Button>
      </Stack>
    </Stack>
  );
}
