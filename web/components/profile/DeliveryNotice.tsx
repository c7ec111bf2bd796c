"use client";

import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useTranslations } from "use-intl";
import { useIdentitySentence } from "./useIdentitySentence.ts";
import type { OwnProfile } from "./useOwnProfile.ts";

interface DeliveryNoticeProps {
  profile: OwnProfile;
  /** The profile could not be looked at, and was never seen on this device. */
  isUnseen: boolean;
  onLook: () => void;
}

/** On a phone, what to do stands below what has happened. */
const WRAPS = { flexWrap: { xs: "wrap", sm: "nowrap" } } as const;

/** What has become of the last save, and what to do where it waits. */
export function DeliveryNotice({ profile, isUnseen, onLook }: DeliveryNoticeProps) {
  const t = useTranslations("profile.delivery");
  const sentenceOf = useIdentitySentence();
  const { delivery, signIn, send, insist, drop } = profile;
  if (delivery.state === "sending" || send.isPending) return <Alert severity="info">{t("sending")}</Alert>;
  if (delivery.state === "none") {
    if (!isUnseen) return null;
    return (
      <Alert severity="warning" sx={WRAPS} action={<Act label={t("again")} onClick={onLook} />}>
        {t("unseen")}
      </Alert>
    );
  }
  switch (delivery.why.code) {
    case "away":
      return (
        <Alert
          severity="warning"
          sx={WRAPS}
          action={<Act label={t("again")} onClick={() => send.mutate()} />}
        >
          {t("away")}
        </Alert>
      );
    case "signedOut":
    case "expired":
      return (
        <Alert
          severity="warning"
          sx={WRAPS}
          action={<Act label={t("signIn")} isBusy={signIn.isPending} onClick={() => send.mutate()} />}
        >
          {t(delivery.why.code)}
        </Alert>
      );
    case "superseded":
      return (
        <Alert
          severity="warning"
          sx={WRAPS}
          action={
            <>
              <Act label={t("insist")} isBusy={insist.isPending} onClick={() => insist.mutate()} />
              <Act label={t("drop")} onClick={() => drop.mutate()} />
            </>
          }
        >
          {t("superseded")}
        </Alert>
      );
    default:
      return (
        <Alert severity="error" sx={WRAPS} action={<Act label={t("drop")} onClick={() => drop.mutate()} />}>
          {sentenceOf(delivery.why)}
        </Alert>
      );
  }
}

function Act({ label, isBusy = false, onClick }: { label: string; isBusy?: boolean; onClick: () => void }) {
  return (
    <Button color="inherit" size="small" loading={isBusy} onClick={onClick} sx={{ whiteSpace: "nowrap" }}>
      {label}
    </Button>
  );
}
