"use client";

import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import type { Identity } from "../../identity/identity.ts";
import { Section } from "../publish/Field.tsx";
import { SaveError } from "./SaveButton.tsx";
import { useErase } from "./useErase.ts";
import { useExport } from "./useExport.ts";
import { useOwnKey } from "./useOwnKey.ts";
import type { OwnProfile } from "./useOwnProfile.ts";

interface DataPartProps {
  identity: Identity;
  me: Address;
  profile: OwnProfile;
}

/** Taking everything along, and deleting what can be deleted. */
export function DataPart({ identity, me, profile }: DataPartProps) {
  const t = useTranslations("profile.data");
  const { key } = useOwnKey(identity, me);
  const [withPrivate, setWithPrivate] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const exported = useExport(me, profile, withPrivate ? key : null);
  const erase = useErase(identity, me, profile);
  const hasPrivate = key !== null && profile.own.data?.private !== undefined;
  return (
    <Section title={t("title")} text={t("text")}>
      {hasPrivate && (
        <FormControlLabel
          control={
            <Checkbox checked={withPrivate} onChange={({ target }) => setWithPrivate(target.checked)} />
          }
          label={t("withPrivate")}
        />
      )}
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 3 }}>
        <Button variant="outlined" loading={exported.isPending} onClick={() => exported.mutate()}>
          {t("export")}
        </Button>
        <Button color="error" onClick={() => setIsAsking(true)}>
          {t("erase")}
        </Button>
      </Stack>
      <SaveError error={exported.error ?? erase.error} />
      <Dialog open={isAsking} onClose={() => setIsAsking(false)} aria-labelledby="erase-title">
        <DialogTitle id="erase-title">{t("eraseTitle")}</DialogTitle>
        <DialogContent>
          <Typography sx={{ marginBlockEnd: 3 }}>{t("eraseGoes")}</Typography>
          <Typography>{t("eraseStays")}</Typography>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={() => setIsAsking(false)}>
            {t("keep")}
          </Button>
          <Button
            color="error"
            variant="contained"
            loading={erase.isPending}
            onClick={() => erase.mutate(undefined, { onSettled: () => setIsAsking(false) })}
          >
            {t("eraseNow")}
          </Button>
        </DialogActions>
      </Dialog>
    </Section>
  );
}
