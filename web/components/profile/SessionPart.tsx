"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { Section } from "../publish/Field.tsx";
import { useTime } from "../text/time.ts";
import { SaveError } from "./SaveButton.tsx";
import type { OwnProfile } from "./useOwnProfile.ts";

/** Whether this device may write the profile, until when, and the way out. */
export function SessionPart({ profile }: { profile: OwnProfile }) {
  const t = useTranslations("profile.session");
  const time = useTime();
  const { session, signIn, signOut, save, send } = profile;
  if (session === undefined) return null;
  const { state, until } = session;
  const isOpen = state === "open" || state === "soon";
  return (
    <Section title={t("title")}>
      <Typography>
        {t(state, { time: until === null ? "" : time.day(BigInt(Math.floor(until / 1000))) })}
      </Typography>
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 3 }}>
        {state !== "open" && (
          <Button variant="outlined" loading={signIn.isPending} onClick={() => signIn.mutate()}>
            {t(state === "soon" ? "renew" : "signIn")}
          </Button>
        )}
        {isOpen && (
          <Button color="inherit" onClick={() => void signOut()}>
            {t("signOut")}
          </Button>
        )}
      </Stack>
      {/* Where a save asked for the sign-in, it is told there. */}
      {!save.isError && !send.isError && <SaveError error={signIn.error} />}
    </Section>
  );
}
