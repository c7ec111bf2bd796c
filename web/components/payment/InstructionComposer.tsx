"use client";

import Autocomplete from "@mui/material/Autocomplete";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { AgreementId } from "../../index/ids.ts";
import type { PaymentInstruction } from "../../payments/instruction.ts";
import type { PaymentMethod } from "../../payments/method.ts";
import { toLocalInput } from "../propose/form.ts";
import { checkInstruction, decimalsOf, type InstructionFaults } from "./instructionDraft.ts";
import { MethodEditor } from "./MethodEditor.tsx";
import { emptyDraft } from "./methodDraft.ts";
import { useMethodText } from "./useMethodText.ts";

/** Seconds until which instructions hold unless the member says otherwise. */
const HOLDS = 7 * 86_400;

interface InstructionComposerProps {
  agreement: AgreementId;
  /** The payee's own ways to be paid, from its profile; without any, one is typed here. */
  methods: readonly PaymentMethod[];
  /** Unix seconds. */
  now: bigint;
  onCompose: (instruction: PaymentInstruction) => void;
}

/** Tells the other side of an agreement how to pay: by which way, how much, by when. */
export function InstructionComposer({ agreement, methods, now, onCompose }: InstructionComposerProps) {
  const t = useTranslations("payment");
  const textOf = useMethodText();
  const [added, setAdded] = useState<PaymentMethod | null>(null);
  const all = added === null ? methods : [...methods, added];
  const [chosen, setChosen] = useState(0);
  const [draft, setDraft] = useState(() => ({
    amount: "",
    currency: "EUR",
    expires: toLocalInput(Number(now) + HOLDS),
  }));
  const [faults, setFaults] = useState<InstructionFaults>({});
  const method = all[chosen];
  const currencies = useMemo(() => Intl.supportedValuesOf("currency"), []);

  if (method === undefined) {
    return (
      <MethodEditor
        initial={emptyDraft("bank")}
        action={t("useMethod")}
        onSave={(made) => {
          setAdded(made);
          setChosen(methods.length);
        }}
        onCancel={methods.length === 0 ? null : () => setChosen(0)}
      />
    );
  }
  const change = (part: Partial<typeof draft>) => {
    setDraft((current) => ({ ...current, ...part }));
    setFaults({});
  };
  const compose = () => {
    const checked = checkInstruction(agreement, method, draft, Number(now));
    if ("faults" in checked) setFaults(checked.faults);
    else onCompose(checked.instruction);
  };
  const amountFault = () => {
    if (faults.amount === undefined) return null;
    return t(`fault.${faults.amount}`, { decimals: decimalsOf(method, draft.currency) });
  };
  return (
    <Stack
      component="form"
      noValidate
      spacing={4}
      aria-label={t("compose")}
      onSubmit={(event) => {
        event.preventDefault();
        compose();
      }}
    >
      <TextField
        select
        label={t("by")}
        value={String(chosen)}
        onChange={({ target }) => setChosen(Number(target.value))}
      >
        {all.map((one, position) => (
          <MenuItem key={JSON.stringify(one)} value={String(position)}>
            {textOf(one)}
          </MenuItem>
        ))}
        <MenuItem value={String(all.length)}>{t("another")}</MenuItem>
      </TextField>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={4}>
        <TextField
          label={method.kind === "crypto" ? t("amountIn", { symbol: method.symbol }) : t("label.amount")}
          value={draft.amount}
          error={faults.amount !== undefined}
          helperText={amountFault() ?? t("amountHelp")}
          slotProps={{ htmlInput: { inputMode: "decimal", autoComplete: "off" } }}
          onChange={({ target }) => change({ amount: target.value })}
        />
        {method.kind !== "crypto" && (
          <Autocomplete
            disableClearable
            options={currencies}
            value={draft.currency}
            onChange={(_, currency) => change({ currency })}
            sx={{ minWidth: 140 }}
            renderInput={(params) => <TextField {...params} label={t("currency")} />}
          />
        )}
      </Stack>
      <TextField
        type="datetime-local"
        label={t("expires")}
        value={draft.expires}
        error={faults.expires !== undefined}
        helperText={faults.expires === undefined ? t("expiresHelp") : t(`fault.${faults.expires}`)}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={({ target }) => change({ expires: target.value })}
      />
      <Button type="submit" variant="contained" sx={{ alignSelf: "flex-start" }}>
        {t("composeSend")}
      </Button>
    </Stack>
  );
}
