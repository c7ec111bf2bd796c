"use client";

import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import { useTranslations } from "use-intl";
import { useIdentitySentence } from "./useIdentitySentence.ts";
import type { OwnProfile } from "./useOwnProfile.ts";

interface SaveButtonProps {
  profile: OwnProfile;
  part: "public" | "private";
}

const WORDS = {
  public: { save: "save", saved: "saved" },
  private: { save: "savePrivate", saved: "savedPrivate" },
} as const;

/** Saves a part of the profile, and says what the wallet will be asked, that it is saved, or what went wrong. */
export function SaveButton({ profile: { save, session, delivery }, part }: SaveButtonProps) {
  const t = useTranslations("profile");
  const words = WORDS[part];
  const isMine = save.variables?.part === part;
  const isSaved = isMine && save.isSuccess && delivery.state === "none";
  const isSignedIn = session?.state === "open" || session?.state === "soon";
  return (
    <div>
      <Button type="submit" variant="contained" disabled={save.isPending} loading={isMine && save.isPending}>
        {t(words.save)}
      </Button>
      {isMine && <SaveError error={save.error} />}
      <FormHelperText role="status" sx={{ marginInlineStart: 0 }}>
        {isSaved ? t(words.saved) : !isSignedIn && !save.isError ? t("willSignIn") : null}
      </FormHelperText>
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
