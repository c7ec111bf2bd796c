"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Address, getAddress, isAddress } from "viem";
import type { WriteRequest } from "../../writes/request.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { Foldable } from "../Foldable.tsx";
import { paths } from "../paths.ts";

interface WithdrawFormProps {
  readonly me: Address;
  /** The amount, as it is read. */
  readonly shown: string;
  readonly callTo: (to: Address) => WriteRequest["call"];
}

/** Takes what waits, to my account, or to another where mine can't receive it. */
export function WithdrawForm({ me, shown, callTo }: WithdrawFormProps) {
  const t = useTranslations("commons.wallet");
  const write = useWrite();
  const [isBusy, setIsBusy] = useState(false);
  const [typed, setTyped] = useState("");
  const other = isAddress(typed, { strict: false }) ? getAddress(typed) : null;
  const withdraw = async (to: Address) => {
    setIsBusy(true);
    try {
      await write({ title: t("withdrawing", { amount: shown }), href: paths.wallet, call: callTo(to) });
    } finally {
      setIsBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (other !== null) void withdraw(other);
  };
  return (
    <Stack direction={{ xs: "column", sm: "row" }} spacing={3} sx={{ alignItems: "flex-start" }}>
      <Button variant="contained" loading={isBusy} loadingPosition="start" onClick={() => void withdraw(me)}>
        {t("withdraw")}
      </Button>
      <Foldable label={t("elsewhere")}>
        {() => (
          <Stack component="form" noValidate spacing={3} aria-label={t("elsewhere")} onSubmit={submit}>
            <TextField
              label={t("elsewhereAddress")}
              value={typed}
              error={typed !== "" && other === null}
              helperText={t("elsewhereHelp")}
              slotProps={{ htmlInput: { dir: "ltr", spellCheck: false } }}
              onChange={({ target }) => setTyped(target.value.trim())}
            />
            <Button
              type="submit"
              variant="outlined"
              disabled={other === null}
              loading={isBusy}
              loadingPosition="start"
              sx={{ alignSelf: "flex-start" }}
            >
              {t("withdrawThere")}
            </Button>
          </Stack>
        )}
      </Foldable>
    </Stack>
  );
}
