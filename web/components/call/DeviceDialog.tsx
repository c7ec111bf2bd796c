"use client";

import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import type { Desk } from "../../calls/desk.ts";
import { type Device, listDevices } from "../../calls/media.ts";

interface DeviceDialogProps {
  desk: Desk;
  speaker: string | null;
  onSpeaker: (device: string) => void;
  onClose: () => void;
}

/** Which microphone, camera and speaker a call goes through. */
export function DeviceDialog({ desk, speaker, onSpeaker, onClose }: DeviceDialogProps) {
  const t = useTranslations("call");
  const local = useStore(desk.calls.view, (view) => view.local);
  const devices = useDevices(local);
  const title = useId();
  const of = (kind: MediaDeviceKind) => devices.filter((device) => device.kind === kind);
  const canChooseSpeaker = "setSinkId" in HTMLMediaElement.prototype;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={title}>
      <DialogTitle id={title}>{t("devices")}</DialogTitle>
      <DialogContent>
        <Stack spacing={5} sx={{ paddingBlockStart: 2 }}>
          <DeviceField
            label={t("microphone")}
            devices={of("audioinput")}
            chosen={local.microphone}
            onChoose={(device) => void desk.calls.choose("microphone", device)}
          />
          <DeviceField
            label={t("camera")}
            devices={of("videoinput")}
            chosen={local.camera}
            onChoose={(device) => void desk.calls.choose("camera", device)}
          />
          {canChooseSpeaker && (
            <DeviceField
              label={t("speaker")}
              devices={of("audiooutput")}
              chosen={speaker ?? of("audiooutput")[0]?.id ?? null}
              onChoose={onSpeaker}
            />
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t("close")}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface DeviceFieldProps {
  label: string;
  devices: readonly Device[];
  chosen: string | null;
  onChoose: (device: string) => void;
}

function DeviceField({ label, devices, chosen, onChoose }: DeviceFieldProps) {
  const t = useTranslations("call");
  const isThere = devices.some(({ id }) => id === chosen);
  return (
    <TextField
      select
      label={label}
      value={isThere ? chosen : ""}
      disabled={devices.length === 0}
      helperText={devices.length === 0 ? t("noDevice") : undefined}
      onChange={(event) => onChoose(event.target.value)}
    >
      {devices.map(({ id, label: name }, position) => (
        <MenuItem key={id} value={id}>
          {name === "" ? t("unnamedDevice", { number: position + 1 }) : name}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** The devices at hand, read again when one is plugged in, or allowed: only then the browser tells their names. */
function useDevices(allowed: unknown): readonly Device[] {
  const [devices, setDevices] = useState<readonly Device[]>([]);
  useEffect(() => {
    const read = () => void listDevices().then(setDevices);
    read();
    const source: MediaDevices | undefined = navigator.mediaDevices;
    source?.addEventListener("devicechange", read);
    return () => source?.removeEventListener("devicechange", read);
  }, [allowed]);
  return devices;
}
