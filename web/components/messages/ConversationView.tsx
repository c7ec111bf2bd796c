"use client";

import BackIcon from "@mui/icons-material/ArrowBackOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { pastCalls, withCalls } from "../../calls/history.ts";
import { MemberLink } from "../../identity/MemberLink.tsx";
import type { ConversationId } from "../../messaging/ids.ts";
import type { Conversation, Message, Messenger } from "../../messaging/messenger.ts";
import { useConversations, useThread } from "../../messaging/useMessaging.ts";
import { CallButtons } from "../call/CallButtons.tsx";
import { PastCallRow } from "../call/PastCallRow.tsx";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { Composer } from "./Composer.tsx";
import { EntryRow } from "./EntryRow.tsx";
import { useConversationName } from "./useNames.ts";
import { useStayAtEnd } from "./useStayAtEnd.ts";
import { WaitingRow } from "./WaitingRow.tsx";

/** One conversation: a stranger's asks first, all others can be read and answered. */
export function ConversationView({ messenger, id }: { messenger: Messenger; id: ConversationId }) {
  const t = useTranslations("messages");
  const conversation = useConversations(messenger).find((one) => one.id === id);
  if (conversation === undefined) {
    return (
      <EmptyState
        title={t("noSuch")}
        text={t("noSuchText")}
        action={
          <Button component={PageLink} href={paths.messages} variant="contained">
            {t("back")}
          </Button>
        }
      />
    );
  }
  return (
    <Stack sx={{ minWidth: 0 }}>
      <Heading conversation={conversation} />
      {conversation.consent === "unknown" ? (
        <Request messenger={messenger} conversation={conversation} />
      ) : (
        <Thread messenger={messenger} conversation={conversation} />
      )}
    </Stack>
  );
}

function Heading({ conversation }: { conversation: Conversation }) {
  const t = useTranslations("messages");
  const nameOf = useConversationName();
  const [other] = conversation.others;
  return (
    <Stack
      direction="row"
      spacing={2}
      sx={{ alignItems: "center", borderBlockEnd: "1px solid", borderColor: "divider", paddingBlockEnd: 3 }}
    >
      <IconButton
        component={PageLink}
        href={paths.messages}
        aria-label={t("back")}
        sx={{ display: { md: "none" }, marginInlineStart: -2 }}
      >
        <BackIcon sx={{ "[dir=rtl] &": { transform: "scaleX(-1)" } }} />
      </IconButton>
      <Typography variant="h2" component="h1" sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
        {conversation.isGroup || other === undefined ? (
          nameOf(conversation)
        ) : (
          <MemberLink address={other} size={36} />
        )}
      </Typography>
      {!conversation.isGroup && conversation.consent === "allowed" && (
        <Box sx={{ marginInlineStart: "auto !important" }}>
          <CallButtons conversation={conversation.id} />
        </Box>
      )}
    </Stack>
  );
}

function Request({ messenger, conversation }: { messenger: Messenger; conversation: Conversation }) {
  const t = useTranslations("messages");
  const nameOf = useConversationName();
  const router = useRouter();
  const name = nameOf(conversation);
  return (
    <EmptyState
      title={t(conversation.isGroup ? "acceptTitleGroup" : "acceptTitle", { name })}
      text={t("acceptText")}
      action={
        <Stack direction="row" spacing={3}>
          <Button variant="contained" onClick={() => void messenger.setConsent(conversation.id, "allowed")}>
            {t("accept")}
          </Button>
          <Button
            color="error"
            variant="outlined"
            onClick={() =>
              void messenger.setConsent(conversation.id, "denied").then(() => router.replace(paths.messages))
            }
          >
            {t("block")}
          </Button>
        </Stack>
      }
    />
  );
}

function Thread({ messenger, conversation }: { messenger: Messenger; conversation: Conversation }) {
  const t = useTranslations("messages");
  const nameOf = useConversationName();
  const { entries: all, waiting } = useThread(messenger, conversation.id);
  // Two who write to each other are no group that could change.
  const entries = conversation.isGroup
    ? all
    : all.filter(({ message }) => message.content.kind !== "membership");
  const before = new Map(entries.map(({ message }, at) => [message.id, entries[at - 1]?.message ?? null]));
  const calls = conversation.isGroup
    ? []
    : pastCalls(messenger.messages(conversation.id), messenger.me, Date.now());
  const rows = withCalls(entries, calls);
  const [answered, setAnswered] = useState<Message | null>(null);
  const log = useRef<HTMLDivElement>(null);
  const newest = waiting.at(-1)?.key ?? entries.at(-1)?.message.id;

  useStayAtEnd(log, newest);
  useEffect(() => {
    if (conversation.unread === 0) return;
    const read = () => {
      if (document.visibilityState === "visible") void messenger.markRead(conversation.id);
    };
    read();
    document.addEventListener("visibilitychange", read);
    return () => document.removeEventListener("visibilitychange", read);
  }, [messenger, conversation.id, conversation.unread]);

  return (
    <>
      <Box
        ref={log}
        role="log"
        aria-label={t("log", { name: nameOf(conversation) })}
        tabIndex={0}
        sx={{
          overflowY: "auto",
          overflowX: "hidden",
          // What stands above and below on the page: header, heading, composer and, on a phone, the bar; the footer can be scrolled to.
          height: { xs: "calc(100dvh - 300px)", md: "calc(100dvh - 280px)" },
          minHeight: 220,
          paddingBlock: 4,
        }}
      >
        {entries.length === 0 && waiting.length === 0 && (
          <Typography color="textSecondary">{t("nothingYet")}</Typography>
        )}
        <Stack spacing={2}>
          {rows.map((row) =>
            "message" in row ? (
              <EntryRow
                key={row.message.id}
                entry={row}
                before={before.get(row.message.id) ?? null}
                messenger={messenger}
                conversation={conversation}
                onAnswer={setAnswered}
              />
            ) : (
              <PastCallRow key={row.id} call={row} name={nameOf(conversation)} />
            ),
          )}
          {waiting
            .filter(({ content }) => content.kind !== "reaction")
            .map((one) => (
              <WaitingRow key={one.key} waiting={one} onDiscard={() => void messenger.discard(one.key)} />
            ))}
        </Stack>
      </Box>
      <Composer
        messenger={messenger}
        conversation={conversation}
        answered={answered}
        onAnswered={() => setAnswered(null)}
      />
    </>
  );
}
