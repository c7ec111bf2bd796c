"use client";

import Button from "@mui/material/Button";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { limits } from "../../contracts/generated/limits.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
import { encodeVouch, STRENGTHS, type Strength } from "./attestation.ts";
import { DurationField } from "./DurationField.tsx";
import { useAttest } from "./useAttest.ts";

/** The longest that the contract takes, less a day: it counts from its block, which may be behind our clock. */
const LONGEST = limits.vouchMaxSeconds / 86_400n - 1n;
/** Days for which a vouch can hold. */
const DAYS = ["180", "365", String(LONGEST)] as const;

interface VouchFormProps {
  member: Address;
  /** Unix seconds. */
  now: bigint;
  onDone: () => void;
}

/** "I know and trust this member": how well, and for how long one says so. */
export function VouchForm({ member, now, onDone }: VouchFormProps) {
  const t = useTranslations("standing");
  const nameOf = useMemberName();
  const { busy, attest } = useAttest("vouch", member);
  const [strength, setStrength] = useState<Strength>("well");
  const [days, setDays] = useState<string>(DAYS[1]);
  const send = async () => {
    const done = await attest(encodeVouch(strength), now + BigInt(days) * 86_400n);
    if (done !== null) onDone();
  };
  return (
    <Stack
      component="form"
      spacing={4}
      aria-label={t("vouchFor", { name: nameOf(member) })}
      sx={{ alignItems: "flex-start", maxWidth: 480, paddingBlockStart: 2 }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormControl>
        <FormLabel id="strength">{t("howWell", { name: nameOf(member) })}</FormLabel>
        <RadioGroup
          aria-labelledby="strength"
          value={strength}
          onChange={(_, value) => setStrength(STRENGTHS.find(({ name }) => name === value)?.name ?? strength)}
        >
          {STRENGTHS.map(({ name }) => (
            <FormControlLabel key={name} value={name} control={<Radio />} label={t(`choose.${name}`)} />
          ))}
        </RadioGroup>
      </FormControl>
      <DurationField choices={DAYS} days={days} onChange={setDays} />
      <Typography variant="body2" color="textSecondary">
        {t("vouchPublic")}
      </Typography>
      <Stack direction="row" spacing={3}>
        <Button type="submit" variant="contained" loading={busy} loadingPosition="start">
          {t("vouch")}
        </Button>
        <Button disabled={busy} onClick={onDone}>
          {t("cancel")}
        </Button>
      </Stack>
    </Stack>
  );
}
