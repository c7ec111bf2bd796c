"use client";

import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { METHOD_SCHEMAS, type MethodKind, type PaymentMethod } from "../../payments/method.ts";
import { checkMethod, type MethodDraft, type MethodField, tokenOf } from "./methodDraft.ts";
import { useTokenFacts } from "./useTokenFacts.ts";

const KINDS = Object.keys(METHOD_SCHEMAS) as MethodKind[];

/** What is asked for a kind, in this order. */
const FIELDS: Readonly<Record<MethodKind, readonly MethodField[]>> = {
  bank: ["holder", "iban", "bic"],
  crypto: ["address", "token"],
  cash: ["how"],
  other: ["how"],
};
/** May stay empty. */
const OPTIONAL: readonly MethodField[] = ["bic", "token"];
/** Lines that one sees of a field of several. */
const ROWS = 3;

interface MethodEditorProps {
  initial: MethodDraft;
  /** The button's word. */
  action: string;
  onSave: (method: PaymentMethod) => void;
  onCancel: (() => void) | null;
}

/**
 * One payment method, kind by kind. No form of its own, for it stands in others' forms. What is typed stays in this page alone until it is saved: account numbers are not left
 * behind on a device that others may use.
 */
export function MethodEditor({ initial, action, onSave, onCancel }: MethodEditorProps) {
  const t = useTranslations("payment");
  const { chain } = useConfig();
  const factsOf = useTokenFacts();
  const [draft, setDraft] = useState(initial);
  const [faults, setFaults] = useState<ReadonlySet<MethodField>>(new Set());
  const [busy, setBusy] = useState(false);
  const [isUnreachable, setIsUnreachable] = useState(false);
  const { symbol, decimals } = chain.currency;

  const change = (part: Partial<MethodDraft>) => {
    setDraft((current) => ({ ...current, ...part }));
    setFaults(new Set());
  };
  const currencyOf = async (typed: MethodDraft) => {
    if (typed.kind !== "crypto" || typed.token.trim() === "") return { chainId: chain.id, symbol, decimals };
    const token = tokenOf(typed);
    return token === null ? null : factsOf(token);
  };
  const save = async () => {
    setBusy(true);
    const currency = await currencyOf(draft).catch(() => undefined);
    setBusy(false);
    setIsUnreachable(currency === undefined);
    if (currency === undefined) return;
    const checked = checkMethod(draft, currency);
    if ("faults" in checked) setFaults(checked.faults);
    else onSave(checked.method);
  };
  const wordOf = (field: MethodField) => (field !== "how" ? field : draft.kind === "cash" ? "cash" : "other");
  const help = (field: MethodField): string => {
    if (!faults.has(field)) return t(`help.${wordOf(field)}`, { symbol });
    return draft[field].trim() === "" ? t("fault.missing") : t(`fault.${field}`, { network: chain.name });
  };

  return (
    <Stack spacing={4} role="group" aria-label={t("method")}>
      <TextField
        select
        label={t("kindLabel")}
        value={draft.kind}
        onChange={({ target }) => change({ kind: KINDS.find((kind) => kind === target.value) ?? draft.kind })}
      >
        {KINDS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t(`kind.${kind}`, { symbol, network: chain.name })}
          </MenuItem>
        ))}
      </TextField>
      {FIELDS[draft.kind].map((field) => (
        <TextField
          key={field}
          label={t(`label.${wordOf(field)}`)}
          required={!OPTIONAL.includes(field)}
          value={draft[field]}
          error={faults.has(field)}
          helperText={help(field)}
          {...(draft.kind === "other" && { multiline: true, minRows: ROWS })}
          slotProps={{ htmlInput: { autoComplete: "off", spellCheck: field === "how" } }}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      ))}
      {isUnreachable && <Alert severity="warning">{t("unreachable")}</Alert>}
      <Typography variant="body2" color="textSecondary">
        {t("private")}
      </Typography>
      <Stack direction="row" spacing={3}>
        <Button variant="contained" loading={busy} loadingPosition="start" onClick={() => void save()}>
          {action}
        </Button>
        {onCancel !== null && <Button onClick={onCancel}>{t("cancel")}</Button>}
      </Stack>
    </Stack>
  );
}
