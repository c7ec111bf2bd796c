"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { memo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { MemberPicture } from "../../identity/MemberPicture.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import type { Conversation, Message, Messenger } from "../../messaging/messenger.ts";
import type { Entry } from "../../messaging/thread.ts";
import { Bubble } from "./Bubble.tsx";
import { MessageContent } from "./MessageContent.tsx";
import { useLine } from "./useLine.ts";

/** Signs that can be given by one press. */
const SIGNS = ["👍", "❤️", "🌱", "😄", "🙏"] as const;

interface EntryRowProps {
  entry: Entry;
  /** The message above it. */
  before: Message | null;
  messenger: Messenger;
  conversation: Conversation;
  onAnswer: (message: Message) => void;
}

/** Whether nothing that a row shows has changed: a long conversation is not drawn anew for each message. */
function isSame(one: EntryRowProps, other: EntryRowProps): boolean {
  const reactionsOf = ({ entry }: EntryRowProps) => JSON.stringify(entry.reactions);
  return (
    one.entry.message === other.entry.message &&
    one.entry.answers === other.entry.answers &&
    one.entry.isRead === other.entry.isRead &&
    one.before === other.before &&
    one.messenger === other.messenger &&
    one.onAnswer === other.onAnswer &&
    one.conversation.id === other.conversation.id &&
    one.conversation.others.length === other.conversation.others.length &&
    reactionsOf(one) === reactionsOf(other)
  );
}

/** One message with all that hangs on it: who, when, what it answers, signs, and whether it was read. */
export const EntryRow = memo(function EntryRow({
  entry,
  before,
  messenger,
  conversation,
  onAnswer,
}: EntryRowProps) {
  const t = useTranslations("messages");
  const format = useFormatter();
  const nameOf = useMemberName();
  const { message, answers, isRead } = entry;
  const { sender, content } = message;
  const isMine = sender === messenger.me;
  const at = new Date(message.sentAt);
  const isNewDay = before === null || new Date(before.sentAt).toDateString() !== at.toDateString();
  const name = sender === null ? "" : nameOf(sender);
  const showsName = conversation.isGroup && !isMine && (isNewDay || before?.sender !== sender);
  return (
    <>
      {isNewDay && (
        <Typography variant="body2" color="textSecondary" sx={{ textAlign: "center", paddingBlock: 2 }}>
          {at.toDateString() === new Date().toDateString()
            ? t("today")
            : format.dateTime(at, { dateStyle: "full" })}
        </Typography>
      )}
      {content.kind === "membership" ? (
        conversation.isGroup && (
          <Typography variant="body2" color="textSecondary" sx={{ textAlign: "center" }}>
            {t("membership", { name })}
          </Typography>
        )
      ) : (
        <Stack
          component="article"
          aria-label={`${name}, ${format.dateTime(at, { timeStyle: "short" })}`}
          sx={{ alignItems: isMine ? "flex-end" : "flex-start", minWidth: 0 }}
        >
          {showsName && sender !== null && (
            <Stack direction="row" spacing={2} sx={{ alignItems: "center", paddingBlockEnd: 1 }}>
              <MemberPicture address={sender} size={20} />
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {name}
              </Typography>
            </Stack>
          )}
          <Bubble isMine={isMine}>
            {answers !== null && <Quote message={answers} />}
            <MessageContent message={message} conversation={conversation} />
          </Bubble>
          <Signs entry={entry} messenger={messenger} conversation={conversation} />
          <Stack
            direction="row"
            sx={{ alignItems: "center", flexWrap: "wrap", color: "text.secondary", typography: "body2" }}
          >
            <Box component="span" sx={{ paddingInlineEnd: 2 }}>
              {format.dateTime(at, { timeStyle: "short" })}
              {isMine && ` · ${t(isRead ? "read" : "sent")}`}
            </Box>
            {!isMine &&
              SIGNS.slice(0, 3).map((sign) => (
                <Button
                  key={sign}
                  size="small"
                  color="inherit"
                  aria-label={t("react", { sign })}
                  onClick={() => void give(entry, messenger, conversation, sign)}
                  sx={{ minWidth: 32, minHeight: 32, padding: 0, filter: "grayscale(0.6)" }}
                >
                  {sign}
                </Button>
              ))}
            <Button
              size="small"
              color="inherit"
              onClick={() => onAnswer(message)}
              sx={{ minHeight: 32, paddingInline: 2 }}
            >
              {t("reply")}
            </Button>
          </Stack>
        </Stack>
      )}
    </>
  );
}, isSame);

/** Gives a sign, or takes it back where it was given. */
function give({ message, reactions }: Entry, messenger: Messenger, { id }: Conversation, sign: string) {
  const given = reactions.some((one) => one.sign === sign && one.by.includes(messenger.me));
  return messenger.send(id, {
    kind: "reaction",
    value: { reference: message.id, action: given ? 2 : 1, content: sign },
  });
}

function Signs({
  entry,
  messenger,
  conversation,
}: Pick<EntryRowProps, "entry" | "messenger" | "conversation">) {
  const t = useTranslations("messages");
  const format = useFormatter();
  const nameOf = useMemberName();
  if (entry.reactions.length === 0) return null;
  return (
    <Stack direction="row" spacing={1} sx={{ marginBlockStart: -1 }}>
      {entry.reactions.map(({ sign, by }) => (
        <Button
          key={sign}
          size="small"
          variant="outlined"
          color="inherit"
          aria-label={t("reaction", { sign, names: format.list(by.map(nameOf)) })}
          onClick={() => void give(entry, messenger, conversation, sign)}
          sx={{
            minWidth: 0,
            minHeight: 28,
            paddingInline: 2,
            paddingBlock: 0,
            borderColor: "divider",
            bgcolor: "background.default",
          }}
        >
          {sign}
          {by.length > 1 && ` ${by.length}`}
        </Button>
      ))}
    </Stack>
  );
}

/** The message that is answered, in one line. */
export function Quote({ message }: { message: Message }) {
  const nameOf = useMemberName();
  const lineOf = useLine();
  return (
    <Box
      component="blockquote"
      sx={{
        margin: 0,
        marginBlockEnd: 1,
        paddingInlineStart: 2,
        borderInlineStart: "3px solid",
        borderColor: "primary.main",
        color: "text.secondary",
        minWidth: 0,
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {message.sender === null ? "" : nameOf(message.sender)}
      </Typography>
      <Typography variant="body2" noWrap>
        {lineOf(message)}
      </Typography>
    </Box>
  );
}
