"use client";

import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import { MessagingError, type MessagingReason } from "../../messaging/errors.ts";
import type { ConversationId } from "../../messaging/ids.ts";
import type { Messenger } from "../../messaging/messenger.ts";
import { useConversations, useThread } from "../../messaging/useMessaging.ts";
import { useMessenger } from "../../messaging/useMessenger.ts";
import { encodeInstruction, type PaymentInstruction } from "../../payments/instruction.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { asSent, conversationWith, instructionBy } from "./exchanged.ts";
import { TurnMessagesOn } from "./TurnMessagesOn.tsx";

interface SendInstructionProps {
  instruction: PaymentInstruction;
  to: Address;
}

/** Sends payment instructions in the conversation with the one who pays, once. */
export function SendInstruction(props: SendInstructionProps) {
  const { messages } = useConfig();
  const messenger = useMessenger();
  if (messages === null) return null;
  if (messenger === null) return <TurnMessagesOn purpose="toSend" />;
  return <WithMessenger {...props} messenger={messenger} />;
}

function WithMessenger(props: SendInstructionProps & { messenger: Messenger }) {
  const conversations = useConversations(props.messenger);
  const id = conversationWith(conversations, props.to);
  if (id === null) return <SendButton {...props} />;
  return <InConversation {...props} id={id} />;
}

function InConversation({
  id,
  ...props
}: SendInstructionProps & { messenger: Messenger; id: ConversationId }) {
  const t = useTranslations("payment");
  const nameOf = useMemberName();
  const { messenger, instruction, to } = props;
  const { entries, waiting } = useThread(messenger, id);
  const messages = [...entries.map(({ message }) => message), ...asSent(waiting, messenger.me)];
  const last = instructionBy(messenger.me, instruction.agreement, messages);
  if (last === null || encodeInstruction(last) !== encodeInstruction(instruction)) {
    return <SendButton {...props} />;
  }
  return (
    <Typography>
      {t.rich("sent", {
        name: nameOf(to),
        link: (text) => (
          <Link component={PageLink} href={paths.conversation(id)}>
            {text}
          </Link>
        ),
      })}
    </Typography>
  );
}

function SendButton({ messenger, instruction, to }: SendInstructionProps & { messenger: Messenger }) {
  const t = useTranslations("payment");
  const reasons = useTranslations("messages.error");
  const nameOf = useMemberName();
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState<MessagingReason | null>(null);
  const send = async () => {
    setBusy(true);
    setReason(null);
    try {
      const id = await messenger.direct(to);
      await messenger.send(id, { kind: "payment", value: instruction });
    } catch (error) {
      setReason(error instanceof MessagingError ? error.reason : "unreachable");
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
      <Button variant="contained" loading={busy} loadingPosition="start" onClick={() => void send()}>
        {t("send", { name: nameOf(to) })}
      </Button>
      {reason !== null && (
        <Typography role="alert" color="error">
          {reasons(reason)}
        </Typography>
      )}
    </Stack>
  );
}
