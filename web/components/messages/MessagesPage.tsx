"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { conversationId } from "../../messaging/ids.ts";
import type { Messenger } from "../../messaging/messenger.ts";
import { useMessaging } from "../../messaging/useMessaging.ts";
import { useAccount } from "../../wallet/account.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { useQueryParameter } from "../useQueryParameter.ts";
import { ConnectFirst } from "../wallet/ConnectFirst.tsx";
import { BeginConversation } from "./BeginConversation.tsx";
import { ConversationList } from "./ConversationList.tsx";
import { ConversationView } from "./ConversationView.tsx";
import { MessagingGate } from "./MessagingGate.tsx";

/** What members write to each other. */
export function MessagesPage() {
  const t = useTranslations("messages");
  const { messages } = useConfig();
  const { address } = useAccount();
  const messaging = useMessaging();
  if (messages === null) {
    return (
      <Untold>
        <EmptyState title={t("none")} text={t("noneText")} />
      </Untold>
    );
  }
  if (address === undefined || messaging === null) {
    return (
      <Untold>
        <ConnectFirst title={t("connectTitle")} text={t("connectText")} />
      </Untold>
    );
  }
  if (messaging.session.state !== "ready") {
    return (
      <Untold>
        <MessagingGate messaging={messaging} />
      </Untold>
    );
  }
  return <Ready messenger={messaging.session.messenger} />;
}

/** The page as long as there are no messages to show. */
function Untold({ children }: { children: ReactNode }) {
  const t = useTranslations("messages");
  return (
    <Stack spacing={4}>
      <Typography variant="h1">{t("title")}</Typography>
      {children}
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
