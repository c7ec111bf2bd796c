"use client";

import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import type { ConversationId } from "../../messaging/ids.ts";
import type { Messenger } from "../../messaging/messenger.ts";
import { useConversations, useThread } from "../../messaging/useMessaging.ts";
import { useMessenger } from "../../messaging/useMessenger.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { conversationWith, instructionBy } from "./exchanged.ts";
import { InstructionCard } from "./InstructionCard.tsx";
import { TurnMessagesOn } from "./TurnMessagesOn.tsx";

interface ReceivedInstructionProps {
  agreement: AgreementRecord;
  /** Unix seconds. */
  now: bigint;
}

/** What the one who is paid last wrote to the viewer on how to pay. */
export function ReceivedInstruction(props: ReceivedInstructionProps) {
  const { messages } = useConfig();
  const messenger = useMessenger();
  if (messages === null) return null;
  if (messenger === null) return <TurnMessagesOn purpose="toReceive" />;
  return <FromConversations {...props} messenger={messenger} />;
}

function FromConversations(props: ReceivedInstructionProps & { messenger: Messenger }) {
  const conversations = useConversations(props.messenger);
  const id = conversationWith(conversations, props.agreement.provider);
  if (id === null) return <NothingYet agreement={props.agreement} />;
  return <FromConversation {...props} id={id} />;
}

function FromConversation({
  messenger,
  id,
  agreement,
  now,
}: ReceivedInstructionProps & { messenger: Messenger; id: ConversationId }) {
  const { entries } = useThread(messenger, id);
  const messages = entries.map(({ message }) => message);
  const instruction = instructionBy(agreement.provider, agreement.id, messages);
  if (instruction === null) return <NothingYet agreement={agreement} />;
  return <InstructionCard instruction={instruction} payee={agreement.provider} now={now} />;
}

function NothingYet({ agreement }: { agreement: AgreementRecord }) {
  const t = useTranslations("payment");
  const nameOf = useMemberName();
  return <Typography>{t("nothingYet", { name: nameOf(agreement.provider) })}</Typography>;
}
