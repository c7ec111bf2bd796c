"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import type { AccountId } from "../../index/ids.ts";
import { useMessaging } from "../../messaging/useMessaging.ts";
import { useOwnAccount, useSync } from "../../sync/useSync.ts";
import { shape } from "../../theme/tokens.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { MessagingGate } from "../messages/MessagingGate.tsx";
import { ConnectFirst } from "../wallet/ConnectFirst.tsx";
import { DisclosePart } from "./DisclosePart.tsx";
import { HeldPart } from "./HeldPart.tsx";
import { HistoryPart } from "./HistoryPart.tsx";
import { HoldsPart } from "./HoldsPart.tsx";
import { ImportPart } from "./ImportPart.tsx";
import { PeersPart } from "./PeersPart.tsx";
import { StandingPart } from "./StandingPart.tsx";
import { ToldPart } from "./ToldPart.tsx";

/** What this device holds of signed vouches and reviews, and with whose devices it exchanges them. */
export function SyncPage() {
  const t = useTranslations("sync");
  const account = useOwnAccount();
  return (
    <Stack spacing={8} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Stack spacing={1}>
        <Typography variant="h1">{t("title")}</Typography>
        <Typography color="textSecondary">{t("text")}</Typography>
      </Stack>
      {account === null ? (
        <ConnectFirst title={t("connectTitle")} text={t("connectText")} />
      ) : (
        <Parts account={account} />
      )}
    </Stack>
  );
}

function Parts({ account }: { account: AccountId }) {
  const session = useSync(true);
  return (
    <>
      <Peers account={account} />
      <HistoryPart account={account} session={session} />
      <HoldsPart account={account} />
      {session === null ? <PageSkeleton /> : <HeldPart session={session} />}
      {session !== null && <ImportPart account={account} />}
      <DisclosePart account={account} />
      {session?.holds === "own" ? <ToldPart session={session} /> : <StandingPart />}
    </>
  );
}

/** Whom one syncs with: they are found by one's conversations. */
function Peers({ account }: { account: AccountId }) {
  const t = useTranslations("sync");
  const { messages } = useConfig();
  const messaging = useMessaging();
  if (messages === null || messaging === null)
    return <EmptyState title={t("noMessages")} text={t("noMessagesText")} />;
  if (messaging.session.state !== "ready") return <MessagingGate messaging={messaging} />;
  return <PeersPart account={account} messenger={messaging.session.messenger} />;
}
