"use client";

import MicOffIcon from "@mui/icons-material/MicOff";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useStore } from "zustand";
import type { Underway } from "../../calls/call.ts";
import type { Desk } from "../../calls/desk.ts";
import { MemberPicture } from "../../identity/MemberPicture.tsx";
import { useCallLine } from "./useCallText.ts";
import { TrackView, VideoView } from "./VideoView.tsx";

interface StageProps {
  desk: Desk;
  call: Underway;
  address: Address | null;
  name: string;
}

/** The other, seen or drawn, and oneself in a corner. */
export function Stage({ desk, call, address, name }: StageProps) {
  const t = useTranslations("call");
  const { remote, local } = useStore(desk.calls.view);
  const line = useCallLine(call);
  const isSeen = remote !== null && remote.presence.video !== "off";
  return (
    <Box sx={{ position: "relative", flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" }}>
      {isSeen ? (
        <VideoView
          stream={remote.stream}
          label={t(remote.presence.video === "screen" ? "theirScreen" : "theirCamera", { name })}
          sx={{
            flexGrow: 1,
            minHeight: 0,
            width: "100%",
            objectFit: "contain",
            borderRadius: 1,
            bgcolor: "#10130F",
          }}
        />
      ) : (
        <Stack
          spacing={4}
          sx={{ flexGrow: 1, alignItems: "center", justifyContent: "center", textAlign: "center" }}
        >
          <Picture address={address} isRinging={call.phase === "ringingOut"} />
          <Typography variant="h2" component="p" sx={{ overflowWrap: "anywhere" }}>
            {name}
          </Typography>
          <Typography
            color="textSecondary"
            role="status"
            aria-live={call.phase === "connected" ? "off" : "polite"}
          >
            {line}
          </Typography>
          <Muted desk={desk} call={call} />
        </Stack>
      )}
      {local.preview !== null && (
        <TrackView
          track={local.preview}
          label={t(local.video === "screen" ? "myScreen" : "myCamera")}
          isMirrored={local.video === "camera"}
          sx={{
            position: "absolute",
            insetBlockEnd: 12,
            insetInlineEnd: 12,
            width: { xs: 104, sm: 180 },
            aspectRatio: "4 / 3",
            objectFit: "cover",
            borderRadius: 1,
            border: "2px solid",
            borderColor: "background.paper",
            bgcolor: "#10130F",
          }}
        />
      )}
    </Box>
  );
}

/** Says that the other can't be heard, and that this is their wish. */
export function Muted({ desk, call }: Pick<StageProps, "desk" | "call">) {
  const t = useTranslations("call");
  const presence = useStore(desk.calls.view, ({ remote }) => remote?.presence);
  if (call.phase !== "connected" || call.media === "files" || presence?.speaks !== false) return null;
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: "center", color: "text.secondary", minWidth: 0 }}>
      <MicOffIcon fontSize="small" />
      <Typography variant="body2" noWrap>
        {t("theyAreMuted")}
      </Typography>
    </Stack>
  );
}

/** The other's picture; while it rings there, rings go out from it. */
function Picture({ address, isRinging }: { address: Address | null; isRinging: boolean }) {
  return (
    <Box
      sx={{
        borderRadius: "40px",
        lineHeight: 0,
        "@keyframes ring": {
          from: { boxShadow: "0 0 0 0 var(--mui-palette-lichen)" },
          to: { boxShadow: "0 0 0 28px transparent" },
        },
        animation: isRinging ? "ring 1.6s ease-out infinite" : undefined,
        "@media (prefers-reduced-motion: reduce)": { animation: "none" },
      }}
    >
      {address !== null && <MemberPicture address={address} size={112} />}
    </Box>
  );
}
