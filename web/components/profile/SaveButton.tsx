"use client";

import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import { useTranslations } from "use-intl";
import { useIdentitySentence } from "./useIdentitySentence.ts";
import type { OwnProfile } from "./useOwnProfile.ts";

/** Saves a part of the profile, and says what the wallet will be asked and what went wrong. */
export function SaveButton({ profile: { save, session }, label }: { profile: OwnProfile; label: string }) {
  const t = useTranslations("profile");
  return (
    <div>
      <Button type="submit" variant="contained" loading={save.isPending}>
        {label}
      </Button>
      <SaveError error={save.error} />
      {session?.state !== "open" && session?.state !== "soon" && !save.isError && (
        <FormHelperText sx={{ marginInlineStart: 0 }}>{t("willSignIn")}</FormHelperText>
      )}
    </div>
  );
}

/** Why something ended, in a sentence; nothing where it didn't. */
export function SaveError({ error }: { error: Error | null }) {
  const sentenceOf = useIdentitySentence();
  if (error === null) return null;
  return (
    <FormHelperText error role="alert" sx={{ marginInlineStart: 0 }}>
      {sentenceOf(error)}
    </FormHelperText>
  );
}
