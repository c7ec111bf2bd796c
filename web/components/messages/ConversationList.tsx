"use client";

import SettingsIcon from "@mui/icons-material/SettingsOutlined";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ConversationId } from "../../messaging/ids.ts";
import type { Conversation, Messenger } from "../../messaging/messenger.ts";
import { useConversations, useIsConnected } from "../../messaging/useMessaging.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { ConversationRow } from "./ConversationRow.tsx";
import { MessagingSettings } from "./MessagingSettings.tsx";

interface ConversationListProps {
  messenger: Messenger;
  chosen: ConversationId | null;
}

/** Requests of strangers first, then all conversations. */
export function ConversationList({ messenger, chosen }: ConversationListProps) {
  const t = useTranslations("messages");
  const conversations = useConversations(messenger);
  const isConnected = useIsConnected(messenger);
  const [isSetting, setIsSetting] = useState(false);
  const [isTold, setIsTold] = useState(false);
  const requests = conversations.filter(({ consent }) => consent === "unknown");
  const known = conversations.filter(({ consent }) => consent === "allowed");
  return (
    <Stack spacing={5}>
      <Stack direction="row" sx={{ justifyContent: "space-between", alignItems: "center" }}>
        <Typography variant="h1">{t("title")}</Typography>
        <IconButton
          aria-label={t("settings")}
          aria-expanded={isSetting}
          onClick={() => setIsSetting(!isSetting)}
        >
          <SettingsIcon />
        </IconButton>
      </Stack>
      {isSetting && <MessagingSettings />}
      {!isConnected && (
        <Alert severity="warning" variant="outlined" role="status">
          {t("offline")}
        </Alert>
      )}
      {messenger.isNewDevice && !isTold && (
        <Alert
          severity="info"
          variant="outlined"
          action={
            <Button color="inherit" size="small" onClick={() => setIsTold(true)}>
              {t("understood")}
            </Button>
          }
        >
          {t("newDevice")}
        </Alert>
      )}
      {requests.length > 0 && (
        <Section title={t("requests")} text={t("requestsText")} conversations={requests} chosen={chosen} />
      )}
      {known.length > 0 && <Section title={t("conversations")} conversations={known} chosen={chosen} />}
      {conversations.length === 0 && (
        <EmptyState
          title={t("empty")}
          text={t("emptyText")}
          action={
            <Button component={PageLink} href={paths.discover} variant="contained">
              {t("discover")}
            </Button>
          }
        />
      )}
    </Stack>
  );
}

interface SectionProps {
  title: string;
  text?: string;
  conversations: readonly Conversation[];
  chosen: ConversationId | null;
}

function Section({ title, text, conversations, chosen }: SectionProps) {
  return (
    <Stack component="section" aria-label={title} spacing={2}>
      <Typography variant="h2">{title}</Typography>
      {text !== undefined && <Typography color="textSecondary">{text}</Typography>}
      <Stack component="ul" sx={{ listStyle: "none", padding: 0, margin: 0 }}>
        {conversations.map((conversation) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation}
            isChosen={conversation.id === chosen}
          />
        ))}
      </Stack>
    </Stack>
  );
}
