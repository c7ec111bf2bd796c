"use client";

import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Conversation, Message } from "../../messaging/messenger.ts";
import { InstructionMessage } from "../payment/InstructionMessage.tsx";
import { AttachmentContent } from "./AttachmentContent.tsx";
import { ExchangeContent } from "./ExchangeContent.tsx";
import { MeetingContent } from "./MeetingContent.tsx";
import { ProposalContent } from "./ProposalContent.tsx";

/** What a message holds, as its kind is shown. */
export function MessageContent({ message, conversation }: { message: Message; conversation: Conversation }) {
  const t = useTranslations("messages");
  const { content, sender } = message;
  switch (content.kind) {
    case "text":
      return (
        <Typography dir="auto" sx={{ whiteSpace: "pre-wrap" }}>
          {content.value}
        </Typography>
      );
    case "reply":
      return (
        <Typography dir="auto" sx={{ whiteSpace: "pre-wrap" }}>
          {content.value.content}
        </Typography>
      );
    case "attachment":
      return <AttachmentContent attachment={content.value} />;
    case "meeting":
      return <MeetingContent meeting={content.value} />;
    case "exchange":
      return <ExchangeContent exchange={content.value} conversation={conversation} />;
    case "proposal":
      return <ProposalContent proposal={content.value} sender={sender} conversation={conversation} />;
    case "payment":
      return <InstructionMessage instruction={content.value} sender={sender} />;
    case "unreadable":
      return (
        <>
          {content.fallback !== null && (
            <Typography dir="auto" sx={{ whiteSpace: "pre-wrap" }}>
              {content.fallback}
            </Typography>
          )}
          <Typography variant="body2" color="textSecondary">
            {t(`unreadable.${content.reason}`)}
          </Typography>
        </>
      );
    default:
      return null;
  }
}
