"use client";

import TextField from "@mui/material/TextField";
import { useTranslations } from "use-intl";
import { getAddress, type Hex, isAddress, isHex, parseUnits } from "viem";
import * as z from "zod/mini";
import { useConfig } from "../../../config/context.tsx";
import { useDraft } from "../../useDraft.ts";
import { ChangeForm, type ChangeFormProps } from "../decide/ChangeForm.tsx";
import type { Change } from "../decide/changes.ts";

const callSchema = z.object({ target: z.string(), value: z.string(), data: z.string() });

/** Any call of any contract, for those who know what they do. */
export function CustomForm(props: ChangeFormProps) {
  const t = useTranslations("commons.proposals");
  const { chain } = useConfig();
  const [form, change, clear] = useDraft(`call:${props.community.address}`, callSchema, () => ({
    target: "",
    value: "0",
    data: "0x",
  }));
  const target = isAddress(form.target, { strict: false }) ? getAddress(form.target) : null;
  const value = /^\d{1,12}(\.\d{1,18})?$/u.test(form.value)
    ? parseUnits(form.value, chain.currency.decimals)
    : null;
  const data: Hex | null = isHex(form.data) && form.data.length % 2 === 0 ? form.data : null;
  const wanted: Change | null =
    target === null || value === null || data === null ? null : { kind: "custom", target, value, data };
  const code = { htmlInput: { dir: "ltr", spellCheck: false } } as const;
  return (
    <ChangeForm
      {...props}
      title={t("template.custom")}
      change={wanted}
      onDone={() => {
        clear();
        props.onDone();
      }}
    >
      <TextField
        label={t("target")}
        value={form.target}
        error={form.target !== "" && target === null}
        slotProps={code}
        onChange={(event) => change({ target: event.target.value.trim() })}
      />
      <TextField
        label={t("value", { symbol: chain.currency.symbol })}
        value={form.value}
        error={value === null}
        slotProps={code}
        onChange={(event) => change({ value: event.target.value.trim() })}
      />
      <TextField
        label={t("data")}
        value={form.data}
        error={data === null}
        multiline
        maxRows={6}
        slotProps={code}
        onChange={(event) => change({ data: event.target.value.trim() })}
      />
    </ChangeForm>
  );
}
