"use client";

import AttachFileIcon from "@mui/icons-material/AttachFile";
import CallEndIcon from "@mui/icons-material/CallEnd";
import MicIcon from "@mui/icons-material/Mic";
import MicOffIcon from "@mui/icons-material/MicOff";
import ScreenShareIcon from "@mui/icons-material/ScreenShare";
import StopScreenShareIcon from "@mui/icons-material/StopScreenShare";
import TuneIcon from "@mui/icons-material/Tune";
import VideocamIcon from "@mui/icons-material/Videocam";
import VideocamOffIcon from "@mui/icons-material/VideocamOff";
import ButtonBase from "@mui/material/ButtonBase";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import type { Desk } from "../../calls/desk.ts";

interface CallControlsProps {
  desk: Desk;
  onFiles: () => void;
  onDevices: () => void;
}

/** What one does in a call, each with its word. */
export function CallControls({ desk, onFiles, onDevices }: CallControlsProps) {
  const t = useTranslations("call");
  const { speaks, video } = useStore(desk.calls.view, (view) => view.local);
  const { calls } = desk;
  // Phones' browsers can't share their screen.
  const canShare = navigator.mediaDevices !== undefined && "getDisplayMedia" in navigator.mediaDevices;
  return (
    <Stack
      direction="row"
      role="toolbar"
      aria-label={t("controls")}
      sx={{ justifyContent: "center", gap: { xs: 0, sm: 2 } }}
    >
      <Control
        icon={speaks ? <MicIcon /> : <MicOffIcon />}
        label={t(speaks ? "mute" : "unmute")}
        isOff={!speaks}
        onPress={() => void calls.speak(!speaks)}
      />
      <Control
        icon={video === "camera" ? <VideocamIcon /> : <VideocamOffIcon />}
        label={t(video === "camera" ? "cameraOff" : "cameraOn")}
        isOff={video !== "camera"}
        onPress={() => void calls.show(video === "camera" ? "off" : "camera")}
      />
      {canShare && (
        <Control
          icon={video === "screen" ? <StopScreenShareIcon /> : <ScreenShareIcon />}
          label={t(video === "screen" ? "screenOff" : "screenOn")}
          onPress={() => void calls.show(video === "screen" ? "off" : "screen")}
        />
      )}
      <Control icon={<AttachFileIcon />} label={t("files")} onPress={onFiles} />
      <Control icon={<TuneIcon />} label={t("devicesShort")} onPress={onDevices} />
      <Control icon={<CallEndIcon />} label={t("hangUp")} isEnd onPress={calls.hangUp} />
    </Stack>
  );
}

interface ControlProps {
  icon: ReactNode;
  label: string;
  onPress: () => void;
  isOff?: boolean;
  isEnd?: boolean;
}

function Control({ icon, label, onPress, isOff = false, isEnd = false }: ControlProps) {
  return (
    <ButtonBase
      onClick={onPress}
      sx={{
        flexDirection: "column",
        gap: 1,
        width: { xs: 54, sm: 84 },
        minHeight: 68,
        borderRadius: 1,
        typography: "body2",
        fontSize: { xs: "0.78rem", sm: "0.875rem" },
        lineHeight: 1.15,
        justifyContent: "flex-start",
        "&:focus-visible": { outline: "2px solid", outlineColor: "primary.main", outlineOffset: 2 },
      }}
    >
      <Stack
        component="span"
        sx={{
          width: 44,
          height: 44,
          flex: "none",
          alignItems: "center",
          justifyContent: "center",
          borderRadius: "50%",
          border: "1px solid",
          borderColor: isEnd ? "error.main" : "divider",
          bgcolor: isEnd ? "error.main" : isOff ? "transparent" : "background.paper",
          color: isEnd ? "error.contrastText" : isOff ? "text.secondary" : "text.primary",
        }}
      >
        {icon}
      </Stack>
      {label}
    </ButtonBase>
  );
}
