"use client";

import AddIcon from "@mui/icons-material/AddOutlined";
import AttachIcon from "@mui/icons-material/AttachFileOutlined";
import CloseIcon from "@mui/icons-material/CloseOutlined";
import SendIcon from "@mui/icons-material/SendOutlined";
import Box from "@mui/material/Box";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import * as z from "zod/mini";
import { useMemberName } from "../../identity/useMemberName.ts";
import { accountId } from "../../index/ids.ts";
import { limits } from "../../messaging/content/limits.ts";
import type { Sendable } from "../../messaging/content/table.ts";
import type { Conversation, Message, Messenger } from "../../messaging/messenger.ts";
import { useDraft } from "../useDraft.ts";
import { Quote } from "./EntryRow.tsx";
import { ExchangeForm } from "./ExchangeForm.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { MeetingForm } from "./MeetingForm.tsx";
import { ProposeChoice } from "./ProposeChoice.tsx";
import { useFileSize } from "./useFileSize.ts";

const draftSchema = z.object({ text: z.string() });
const FORMS = ["meeting", "propose", "exchange", "invite"] as const;
/** What only two can do. */
const OF_TWO: readonly Form[] = ["propose", "exchange"];
type Form = (typeof FORMS)[number];

interface ComposerProps {
  messenger: Messenger;
  conversation: Conversation;
  /** The message that the next text answers; null for none. */
  answered: Message | null;
  onAnswered: () => void;
}

/** Where one writes. What is typed stays on the device until it is sent. */
export function Composer({ messenger, conversation, answered, onAnswered }: ComposerProps) {
  const t = useTranslations("messages");
  const nameOf = useMemberName();
  const [draft, change, clear] = useDraft(`message:${messenger.me}:${conversation.id}`, draftSchema, () => ({
    text: "",
  }));
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [form, setForm] = useState<Form | null>(null);
  const text = draft.text.trim();

  const send = (content: Sendable) => messenger.send(conversation.id, content);
  const sendText = async () => {
    if (text === "") return;
    await send(
      answered === null
        ? { kind: "text", value: text }
        : { kind: "reply", value: { referenceId: answered.id, content: text } },
    );
    clear();
    change({ text: "" });
    onAnswered();
  };
  const close = () => setForm(null);
  const forms: Record<Form, () => React.ReactNode> = {
    meeting: () => (
      <MeetingForm onCancel={close} onSend={(value) => void send({ kind: "meeting", value }).then(close)} />
    ),
    propose: () => (
      <ProposeChoice other={conversation.others[0] ?? null} me={messenger.me} onCancel={close} />
    ),
    exchange: () => {
      const other = accountId(conversation.others[0] ?? "");
      if (other === null) return null;
      return (
        <ExchangeForm
          me={messenger.me}
          other={other}
          onCancel={close}
          onSend={(value) => void send({ kind: "exchange", value }).then(close)}
        />
      );
    },
    invite: () => <InviteForm messenger={messenger} conversation={conversation} onDone={close} />,
  };
  const offered = FORMS.filter((one) => !conversation.isGroup || !OF_TWO.includes(one));

  return (
    <Stack spacing={2} sx={{ borderBlockStart: "1px solid", borderColor: "divider", paddingBlockStart: 3 }}>
      <Dialog
        open={form !== null}
        onClose={close}
        fullWidth
        maxWidth="xs"
        aria-label={form === null ? "" : t(form)}
      >
        <DialogContent>{form !== null && forms[form]()}</DialogContent>
      </Dialog>
      {answered !== null && (
        <Stack direction="row" sx={{ alignItems: "center", gap: 2 }}>
          <Box sx={{ minWidth: 0, flexGrow: 1 }}>
            <Typography variant="body2" color="textSecondary">
              {t("replyTo", { name: answered.sender === null ? "" : nameOf(answered.sender) })}
            </Typography>
            <Quote message={answered} />
          </Box>
          <IconButton aria-label={t("stopReply")} onClick={onAnswered}>
            <CloseIcon />
          </IconButton>
        </Stack>
      )}
      <Stack
        component="form"
        direction="row"
        spacing={1}
        sx={{ alignItems: "flex-end" }}
        onSubmit={(event) => {
          event.preventDefault();
          void sendText();
        }}
      >
        <IconButton
          aria-label={t("more")}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <AddIcon />
        </IconButton>
        <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
          {offered.map((one) => (
            <MenuItem
              key={one}
              onClick={() => {
                setForm(one);
                setAnchor(null);
              }}
            >
              {t(one)}
            </MenuItem>
          ))}
        </Menu>
        <TextField
          multiline
          maxRows={6}
          size="small"
          hiddenLabel
          placeholder={t("write")}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void sendText();
          }}
          slotProps={{ htmlInput: { "aria-label": t("write"), maxLength: limits.text } }}
        />
        <AttachButton onAttach={(value) => void send({ kind: "attachment", value })} />
        <IconButton type="submit" color="primary" aria-label={t("send")} disabled={text === ""}>
          <SendIcon sx={{ "[dir=rtl] &": { transform: "scaleX(-1)" } }} />
        </IconButton>
      </Stack>
    </Stack>
  );
}

type Attachment = Extract<Sendable, { kind: "attachment" }>["value"];

function AttachButton({ onAttach }: { onAttach: (attachment: Attachment) => void }) {
  const t = useTranslations("messages");
  const sizeOf = useFileSize();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const size = sizeOf(limits.attachment);
  const attach = async (file: File) => {
    if (file.size > limits.attachment) return setRefused(file.name);
    setRefused(null);
    onAttach({
      filename: file.name.slice(0, 255),
      mimeType: file.type === "" ? "application/octet-stream" : file.type,
      content: new Uint8Array(await file.arrayBuffer()),
    });
  };
  return (
    <Box sx={{ position: "relative", flex: "none" }}>
      <IconButton
        aria-label={t("attach")}
        title={t("attachLimit", { size })}
        onClick={() => input.current?.click()}
      >
        <AttachIcon />
      </IconButton>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file !== undefined) void attach(file);
        }}
      />
      {refused !== null && (
        <Typography
          role="alert"
          variant="body2"
          color="error"
          sx={{
            position: "absolute",
            insetBlockEnd: "100%",
            insetInlineEnd: 0,
            width: "min(70vw, 320px)",
            padding: 2,
            bgcolor: "background.paper",
            border: "1px solid",
            borderColor: "error.main",
            borderRadius: 1,
          }}
        >
          {t("attachTooBig", { name: refused, size })}
        </Typography>
      )}
    </Box>
  );
}
