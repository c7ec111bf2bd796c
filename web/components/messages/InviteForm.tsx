"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { getAddress, isAddress } from "viem";
import { MessagingError, type MessagingReason } from "../../messaging/errors.ts";
import type { Conversation, Messenger } from "../../messaging/messenger.ts";
import { paths } from "../paths.ts";

interface InviteFormProps {
  messenger: Messenger;
  conversation: Conversation;
  onDone: () => void;
}

/** Takes somebody into a group; of a direct conversation it makes a group, for what two wrote to each other is theirs. */
export function InviteForm({ messenger, conversation, onDone }: InviteFormProps) {
  const t = useTranslations("messages");
  const router = useRouter();
  const [text, setText] = useState("");
  const [reason, setReason] = useState<MessagingReason | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const address = isAddress(text.trim(), { strict: false }) ? getAddress(text.trim()) : null;
  const invite = async () => {
    if (address === null) return;
    setIsBusy(true);
    try {
      if (conversation.isGroup) await messenger.invite(conversation.id, address);
      else router.push(paths.conversation(await messenger.group("", [...conversation.others, address])));
      onDone();
    } catch (error) {
      setReason(error instanceof MessagingError ? error.reason : "unreachable");
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Stack spacing={3}>
      <Typography variant="h3" component="h2">
        {t("invite")}
      </Typography>
      <Typography>{t(conversation.isGroup ? "inviteText" : "inviteGroupText")}</Typography>
      <TextField
        label={t("inviteAddress")}
        helperText={reason === null ? t("inviteAddressHelp") : t(`error.${reason}`)}
        error={reason !== null}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Stack direction="row" spacing={2}>
        <Button
          variant="contained"
          disabled={address === null}
          loading={isBusy}
          onClick={() => void invite()}
        >
          {t("inviteSend")}
        </Button>
        <Button color="inherit" onClick={onDone}>
          {t("cancel")}
        </Button>
      </Stack>
    </Stack>
  );
}
