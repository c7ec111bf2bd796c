"use client";

import CallIcon from "@mui/icons-material/Call";
import DriveFileMoveIcon from "@mui/icons-material/DriveFileMoveOutlined";
import VideocamIcon from "@mui/icons-material/Videocam";
import IconButton from "@mui/material/IconButton";
import Stack from "@mui/material/Stack";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { isUnderway } from "../../calls/call.ts";
import type { Media } from "../../calls/signal.ts";
import type { ConversationId } from "../../messaging/ids.ts";
import { type CallDesk, useCallDesk } from "./desk.tsx";

const WAYS = [
  { media: "voice", Icon: CallIcon },
  { media: "video", Icon: VideocamIcon },
  { media: "files", Icon: DriveFileMoveIcon },
] as const satisfies readonly { media: Media; Icon: typeof CallIcon }[];

/** The ways to reach the other of a conversation now; nothing where this browser can't. */
export function CallButtons({ conversation }: { conversation: ConversationId }) {
  const desk = useCallDesk();
  return desk === null ? null : <Buttons desk={desk} conversation={conversation} />;
}

function Buttons({ desk, conversation }: { desk: CallDesk; conversation: ConversationId }) {
  const t = useTranslations("call");
  const isBusy = useStore(desk.calls.view, ({ call, asking }) => isUnderway(call) || asking !== null);
  return (
    <Stack direction="row" sx={{ flex: "none" }}>
      {WAYS.map(({ media, Icon }) => (
        <IconButton
          key={media}
          color="primary"
          aria-label={t(`dial.${media}`)}
          title={t(`dial.${media}`)}
          disabled={isBusy}
          onClick={() => void desk.calls.dial(conversation, media)}
        >
          <Icon />
        </IconButton>
      ))}
    </Stack>
  );
}
