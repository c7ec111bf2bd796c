"use client";

import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Messaging } from "../../messaging/useMessaging.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { ErrorState } from "../feedback/ErrorState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";

/** What stands between a member and its messages, and the way through. */
export function MessagingGate({ messaging }: { messaging: Messaging }) {
  const t = useTranslations("messages");
  const { session, turnOn, useHere: bringHere, signOutOthers } = messaging;
  switch (session.state) {
    case "off":
      return (
        <EmptyState
          title={t("off")}
          text={t("offText")}
          action={
            <Button variant="contained" onClick={() => void turnOn()}>
              {t("turnOn")}
            </Button>
          }
        />
      );
    case "elsewhere":
      return (
        <EmptyState
          title={t("elsewhere")}
          text={t("elsewhereText")}
          action={
            <Button variant="contained" onClick={bringHere}>
              {t("useHere")}
            </Button>
          }
        />
      );
    case "failed":
      return session.reason === "tooManyDevices" ? (
        <Alert severity="warning" variant="outlined">
          <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
            <Typography>{t("error.tooManyDevices")}</Typography>
            <Typography>{t("signOutOthersText")}</Typography>
            <Button variant="contained" onClick={signOutOthers}>
              {t("signOutOthers")}
            </Button>
          </Stack>
        </Alert>
      ) : (
        <ErrorState
          title={t("failedTitle")}
          text={t(`error.${session.reason}`)}
          onRetry={() => void turnOn()}
        />
      );
    default:
      return (
        <Stack spacing={4}>
          <Typography role="status">{t("starting")}</Typography>
          <PageSkeleton />
        </Stack>
      );
  }
}
