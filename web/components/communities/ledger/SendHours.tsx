"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { timeCreditsAbi } from "../../../contracts/generated/abi.ts";
import { useMemberName } from "../../../identity/useMemberName.ts";
import type { CommunityId } from "../../../index/ids.ts";
import { useWrite } from "../../../writes/useWrite.ts";
import { useHours } from "../../hours/useHours.ts";
import { paths } from "../../paths.ts";
import { useDraft } from "../../useDraft.ts";
import { MemberField } from "../members/MemberField.tsx";
import type { CommunityRecord } from "../record.ts";
import { emptySending, sendingSchema, validateSending } from "./sending.ts";

interface SendHoursProps {
  readonly id: CommunityId;
  readonly community: CommunityRecord;
  readonly credits: Address;
  /** Hundredths of an hour. */
  readonly spendable: bigint;
  readonly me: Address;
  readonly onDone: () => void;
}

/** Gives a member hours, with a word on what for. */
export function SendHours({ id, community, credits, spendable, me, onDone }: SendHoursProps) {
  const t = useTranslations("commons.ledger");
  const title = useTranslations("commons.write");
  const hours = useHours();
  const nameOf = useMemberName();
  const write = useWrite();
  const [form, change, clear] = useDraft(`hours:${credits}:${me}`, sendingSchema, () => emptySending);
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const result = validateSending(form, me, spendable);
  const faults = isTried && "faults" in result ? result.faults : {};

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if ("faults" in result) return;
    const { to, amount, memo } = result.payment;
    setIsBusy(true);
    try {
      const done = await write({
        title: title("sendHours", { hours: hours(amount), name: nameOf(to) }),
        href: paths.communityPart(community.address, "ledger"),
        call: {
          address: credits,
          abi: timeCreditsAbi,
          functionName: "transferWithMemo",
          args: [to, amount, memo],
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
      spacing={3}
      aria-label={t("send")}
      onSubmit={submit}
      sx={{ maxWidth: 480 }}
    >
      <MemberField
        community={id}
        label={t("to")}
        value={form.to}
        without={me}
        error={faults.to !== undefined}
        helperText={faults.to === undefined ? t("toHelp") : t(`fault.${faults.to}`)}
        onChange={(to) => change({ to })}
      />
      <TextField
        label={t("hours")}
        value={form.hours}
        error={faults.hours !== undefined}
        helperText={
          faults.hours === undefined
            ? t("hoursHelp", { spendable: hours(spendable) })
            : t(`fault.${faults.hours}`, { spendable: hours(spendable) })
        }
        slotProps={{ htmlInput: { inputMode: "decimal" } }}
        onChange={({ target }) => change({ hours: target.value })}
      />
      <TextField
        label={t("memo")}
        value={form.memo}
        error={faults.memo !== undefined}
        helperText={faults.memo === undefined ? t("memoHelp") : t(`fault.${faults.memo}`)}
        onChange={({ target }) => change({ memo: target.value })}
      />
      <Stack direction="row" spacing={3}>
        <Button type="submit" variant="contained" loading={isBusy} loadingPosition="start">
          {t("give")}
        </Button>
        <Button disabled={isBusy} onClick={onDone}>
          {t("cancel")}
        </Button>
      </Stack>
    </Stack>
  );
}
