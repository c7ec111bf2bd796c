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
import { limits } from "../../contracts/generated/limits.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
import type { AccountId } from "../../index/ids.ts";
import type { SyncSession } from "../../sync/session.ts";
import { encodeVouch, STRENGTHS, type Strength, weightOf } from "./attestation.ts";
import { DurationField } from "./DurationField.tsx";
import type { ShownVouch } from "./shownVouches.ts";
import { useAttest } from "./useAttest.ts";
import { useSignedVouch } from "./useSignedVouch.ts";
import type { SignFault } from "./useSigning.ts";
import { WayChoice } from "./WayChoice.tsx";
import type { VouchWay } from "./ways.ts";

/** The longest that the contract takes, less a day: it counts from its block, which may be behind our clock. */
const LONGEST = limits.vouchMaxSeconds / 86_400n - 1n;
/** Days for which a vouch can hold. */
const DAYS = ["180", "365", String(LONGEST)] as const;

interface VouchFormProps {
  member: AccountId;
  /** How one can vouch, the usual way first. */
  ways: readonly [VouchWay, ...VouchWay[]];
  session: SyncSession | null;
  /** The viewer's signed word that stands now; null for none. */
  before: ShownVouch["signed"];
  /** Unix seconds. */
  now: bigint;
  onDone: () => void;
}

/** "I know and trust this member": how well, and for how long one says so. */
export function VouchForm({ member, ways, session, before, now, onDone }: VouchFormProps) {
  const t = useTranslations("standing");
  const nameOf = useMemberName();
  const { busy: isSending, attest } = useAttest("vouch", member);
  const { busy: isSigning, vouch } = useSignedVouch(session);
  const busy = isSending || isSigning;
  const [chosen, setWay] = useState<VouchWay>(ways[0]);
  const way = ways.includes(chosen) ? chosen : ways[0];
  const [fault, setFault] = useState<SignFault | null>(null);
  const [strength, setStrength] = useState<Strength>("well");
  const [days, setDays] = useState<string>(DAYS[1]);
  const send = async () => {
    if (way === "chain") {
      const done = await attest(encodeVouch(strength), now + BigInt(days) * 86_400n);
      if (done !== null) onDone();
      return;
    }
    const refused = await vouch(member, weightOf(strength), Number(days), before);
    setFault(refused);
    if (refused === null) onDone();
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
      <WayChoice ways={ways} way={way} onChange={setWay} />
      <Typography variant="body2" color="textSecondary">
        {t(way === "chain" ? "vouchPublic" : "vouchSigned")}
      </Typography>
      {fault !== null && (
        <Typography role="alert" color="error">
          {t(fault === "notSigned" ? "notSigned" : "notTaken")}
        </Typography>
      )}
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
