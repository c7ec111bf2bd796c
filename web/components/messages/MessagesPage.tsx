"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useConnectModal } from "@rainbow-me/rainbowkit";
import { useTranslations } from "use-intl";
import { useAccount } from "wagmi";
import { useConfig } from "../../config/context.tsx";
import { conversationId } from "../../messaging/ids.ts";
import type { Messenger } from "../../messaging/messenger.ts";
import { useMessaging } from "../../messaging/useMessaging.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { useQueryParameter } from "../useQueryParameter.ts";
import { BeginConversation } from "./BeginConversation.tsx";
import { ConversationList } from "./ConversationList.tsx";
import { ConversationView } from "./ConversationView.tsx";
import { MessagingGate } from "./MessagingGate.tsx";

/** What members write to each other. */
export function MessagesPage() {
  const t = useTranslations("messages");
  const wallet = useTranslations("wallet");
  const { messages } = useConfig();
  const { address } = useAccount();
  const { openConnectModal } = useConnectModal();
  const messaging = useMessaging();
  if (messages === null) return <Untold title={t("none")} text={t("noneText")} />;
  if (address === undefined || messaging === null) {
    return (
      <Untold
        title={t("connectTitle")}
        text={t("connectText")}
        action={
          <Button variant="contained" onClick={openConnectModal}>
            {wallet("connect")}
          </Button>
        }
      />
    );
  }
  if (messaging.session.state !== "ready") {
    return (
      <Stack spacing={4}>
        <Typography variant="h1">{t("title")}</Typography>
        <MessagingGate messaging={messaging} />
      </Stack>
    );
  }
  return <Ready messenger={messaging.session.messenger} />;
}

function Untold(state: Parameters<typeof EmptyState>[0]) {
  const t = useTranslations("messages");
  return (
    <Stack spacing={4}>
      <Typography variant="h1">{t("title")}</Typography>
      <EmptyState {...state} />
    </Stack>
  );
}

/** On a phone either the list or one conversation; elsewhere both. */
function Ready({ messenger }: { messenger: Messenger }) {
  const given = useQueryParameter("conversation");
  const to = useQueryParameter("to");
  const group = useQueryParameter("group");
  const members = useQueryParameter("with");
  const chosen = conversationId.safeParse(given).data ?? null;
  const isBeginning = chosen === null && (to !== null || group !== null);
  const isListAlone = chosen === null && !isBeginning;
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 5fr) minmax(0, 8fr)" },
        columnGap: 10,
        alignItems: "start",
      }}
    >
      <Box sx={{ display: { xs: isListAlone ? "block" : "none", md: "block" } }}>
        <ConversationList messenger={messenger} chosen={chosen} />
      </Box>
      {chosen !== null && <ConversationView key={chosen} messenger={messenger} id={chosen} />}
      {isBeginning && (
        <BeginConversation messenger={messenger} to={to} group={group} members={members?.split(",") ?? []} />
      )}
    </Box>
  );
}
