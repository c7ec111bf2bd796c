"use client";

import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useMemberName } from "../../identity/useMemberName.ts";
import type { Standing } from "../../index/standing.ts";
import { CHECKED, encodeVerification, METHODS } from "./attestation.ts";
import { DurationField } from "./DurationField.tsx";
import { useAttest } from "./useAttest.ts";
import { useSlugWords } from "./useSlugWords.ts";

/** Days for which it can hold; 0 for no end. */
const DAYS = ["0", "365", "730"] as const;

interface VerificationFormProps {
  member: Address;
  /** The communities that name the viewer as their verifier. */
  communities: Standing["verifies"];
  /** Unix seconds. */
  now: bigint;
}

/** A verifier says what it checked of a member, and how; never what the document says. */
export function VerificationForm({ member, communities, now }: VerificationFormProps) {
  const t = useTranslations("standing");
  const nameOf = useMemberName();
  const words = useSlugWords();
  const { busy, attest } = useAttest("verification", member);
  const [open, setOpen] = useState(false);
  const [community, setCommunity] = useState(communities[0]?.id);
  const [kind, setKind] = useState<(typeof CHECKED)[number]>(CHECKED[0]);
  const [method, setMethod] = useState<(typeof METHODS)[number]>(METHODS[0]);
  const [days, setDays] = useState<string>(DAYS[0]);
  if (community === undefined) return null;
  const send = async () => {
    const end = days === "0" ? 0n : now + BigInt(days) * 86_400n;
    const done = await attest(encodeVerification(community, kind, method), end);
    if (done !== null) setOpen(false);
  };
  if (!open) {
    return (
      <Button variant="outlined" sx={{ alignSelf: "flex-start" }} onClick={() => setOpen(true)}>
        {t("verify", { name: nameOf(member) })}
      </Button>
    );
  }
  return (
    <Stack
      component="form"
      spacing={4}
      aria-label={t("verify", { name: nameOf(member) })}
      sx={{ alignItems: "flex-start", maxWidth: 480 }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {communities.length > 1 && (
        <TextField
          select
          label={t("forCommunity")}
          value={community}
          onChange={({ target }) => setCommunity(communities.find(({ id }) => id === target.value)?.id)}
        >
          {communities.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        select
        label={t("whatChecked")}
        value={kind}
        onChange={({ target }) => setKind(CHECKED.find((one) => one === target.value) ?? kind)}
      >
        {CHECKED.map((one) => (
          <MenuItem key={one} value={one}>
            {words.kind(one)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t("howChecked")}
        value={method}
        onChange={({ target }) => setMethod(METHODS.find((one) => one === target.value) ?? method)}
      >
        {METHODS.map((one) => (
          <MenuItem key={one} value={one}>
            {words.method(one)}
          </MenuItem>
        ))}
      </TextField>
      <DurationField choices={DAYS} days={days} onChange={setDays} />
      <Typography variant="body2" color="textSecondary">
        {t("verificationPublic")}
      </Typography>
      <Stack direction="row" spacing={3}>
        <Button type="submit" variant="contained" loading={busy} loadingPosition="start">
          {t("verifySend")}
        </Button>
        <Button disabled={busy} onClick={() => setOpen(false)}>
          {t("cancel")}
        </Button>
      </Stack>
    </Stack>
  );
}
