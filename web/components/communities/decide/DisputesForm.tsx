"use client";

import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Address, formatEther, isAddress, parseEther, zeroAddress } from "viem";
import { useConfig } from "../../../config/context.tsx";
import { limits } from "../../../contracts/generated/limits.ts";
import { ChangeForm, type ChangeFormProps } from "./ChangeForm.tsx";
import type { Change, DisputeSettings } from "./changes.ts";
import { disputesOf } from "./useRuleSentences.ts";
import { parseWhole } from "./whole.ts";

const HOUR = 3_600;
const MOST_HOURS = Number(limits.juryPeriodMaxSeconds) / HOUR;
const KINDS = ["none", "jury", "other"] as const;
/** A jury is drawn, may be drawn once more, and may be appealed: three times all its periods. */
const ROUNDS = 3;

/** A community's jury to begin with, in hours and jurors. */
const USUAL = { jurors: "3", commit: "72", reveal: "48", appeal: "48" };

/** What the community proposes for its members' disputes. */
export function DisputesForm(props: ChangeFormProps) {
  const t = useTranslations("commons.decide");
  const { chain } = useConfig();
  const now = disputesOf(props.rules);
  const had = now.arbitrator === zeroAddress ? "none" : now.jurors > 0 ? "jury" : "other";
  const [kind, setKind] = useState<(typeof KINDS)[number]>(had);
  const [arbitrator, setArbitrator] = useState<string>(had === "none" ? "" : now.arbitrator);
  const hoursOf = (seconds: number, usual: string) => (seconds === 0 ? usual : String(seconds / HOUR));
  const [form, setForm] = useState({
    jurors: now.jurors === 0 ? USUAL.jurors : String(now.jurors),
    commit: hoursOf(now.commitSeconds, USUAL.commit),
    reveal: hoursOf(now.revealSeconds, USUAL.reveal),
    appeal: hoursOf(now.appealSeconds, USUAL.appeal),
    fee: formatEther(now.feePerJuror),
  });
  const address: Address | null = isAddress(arbitrator, { strict: false }) ? arbitrator : null;
  const settings = kind === "none" ? none : address === null ? null : settingsOf(kind, address, form);
  const change: Change | null = settings === null ? null : { kind: "disputes", settings };
  const fields = [
    ["jurors", t("jurorsHelp", { most: Number(limits.jurors) })],
    ["commit", t("periodHelp")],
    ["reveal", t("periodHelp")],
    ["appeal", t("periodHelp")],
    ["fee", t("feeHelp", { symbol: chain.currency.symbol })],
  ] as const;
  return (
    <ChangeForm {...props} title={t("disputes")} change={change}>
      <TextField
        select
        label={t("arbitratorKind")}
        value={kind}
        onChange={({ target }) => setKind(KINDS.find((one) => one === target.value) ?? kind)}
      >
        {KINDS.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`arbitratorKinds.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {kind !== "none" && (
        <TextField
          label={t("arbitrator")}
          value={arbitrator}
          error={arbitrator !== "" && address === null}
          helperText={t(kind === "jury" ? "juryHelp" : "arbitratorHelp")}
          onChange={({ target }) => setArbitrator(target.value.trim())}
        />
      )}
      {kind === "jury" && (
        <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
          {fields.map(([name, help]) => (
            <TextField
              key={name}
              label={t(`jury.${name}`)}
              value={form[name]}
              helperText={help}
              slotProps={{ htmlInput: { inputMode: "decimal" } }}
              onChange={({ target }) => setForm({ ...form, [name]: target.value })}
              sx={{ width: { xs: "100%", sm: "calc(50% - 6px)" } }}
            />
          ))}
        </Stack>
      )}
    </ChangeForm>
  );
}

const none: DisputeSettings = {
  arbitrator: zeroAddress,
  jurors: 0,
  commitSeconds: 0,
  revealSeconds: 0,
  appealSeconds: 0,
  feePerJuror: 0n,
  rulingWindow: 0,
};

function settingsOf(
  kind: "jury" | "other",
  arbitrator: Address,
  form: Readonly<Record<"jurors" | "commit" | "reveal" | "appeal" | "fee", string>>,
): DisputeSettings | null {
  if (kind === "other") return { ...none, arbitrator, rulingWindow: Number(limits.juryPeriodMaxSeconds) };
  const jurors = parseWhole(form.jurors, 1, Number(limits.jurors));
  const [commit, reveal, appeal] = [form.commit, form.reveal, form.appeal].map((text) =>
    parseWhole(text, 1, MOST_HOURS),
  );
  const fee = /^\d+([.,]\d{1,18})?$/u.test(form.fee.trim())
    ? parseEther(form.fee.trim().replace(",", "."))
    : null;
  if (
    jurors === null ||
    jurors % 2 === 0 ||
    commit == null ||
    reveal == null ||
    appeal == null ||
    fee === null
  )
    return null;
  return {
    arbitrator,
    jurors,
    commitSeconds: commit * HOUR,
    revealSeconds: reveal * HOUR,
    appealSeconds: appeal * HOUR,
    feePerJuror: fee,
    rulingWindow: Math.min((commit + reveal + appeal) * HOUR * ROUNDS, Number(limits.rulingWindowMaxSeconds)),
  };
}
