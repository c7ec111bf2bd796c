"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import type { Identity } from "../../identity/identity.ts";
import { publishKey } from "../../identity/private/secret.ts";
import { Section } from "../publish/Field.tsx";
import { PrivateForm } from "./PrivateForm.tsx";
import { SaveError } from "./SaveButton.tsx";
import { useOwnKey } from "./useOwnKey.ts";
import type { OwnProfile } from "./useOwnProfile.ts";

interface PrivatePartProps {
  identity: Identity;
  me: Address;
  profile: OwnProfile;
}

/** What only chosen members can read, and who they are; closed until the wallet has opened it on this device. */
export function PrivatePart({ identity, me, profile }: PrivatePartProps) {
  const t = useTranslations("profile");
  const { own, save, sign } = profile;
  const { key, unlock } = useOwnKey(identity, me);
  const published = own.data?.encryptionKey;
  const setUp = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const made = key ?? (await unlock.mutateAsync(published?.key));
      if (published !== undefined) return;
      const encryptionKey = await publishKey(made, sign);
      await save.mutateAsync({ part: "key", change: (before) => ({ ...before, encryptionKey }) });
    },
  });
  return (
    <Section id="private" title={t("private")} text={t("privateText")}>
      {key !== null && published !== undefined ? (
        <PrivateForm identity={identity} me={me} own={key} profile={profile} />
      ) : (
        <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
          <Button
            variant="outlined"
            disabled={own.isError}
            loading={setUp.isPending}
            onClick={() => setUp.mutate()}
          >
            {t(published === undefined ? "setUp" : "unlock")}
          </Button>
          <Typography variant="body2" color="textSecondary">
            {t(published === undefined ? "setUpText" : "unlockText")}
          </Typography>
          <SaveError error={setUp.error} />
        </Stack>
      )}
    </Section>
  );
}
