"use client";

import Button from "@mui/material/Button";
import Drawer from "@mui/material/Drawer";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type DragEvent, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import type { Transfers } from "../../calls/files/transfers.ts";
import { FILE_SIZE } from "../../calls/files/wire.ts";
import { TransferList } from "./TransferList.tsx";

interface FilePanelProps {
  files: Transfers;
  name: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Files to and from the other, straight from device to device. */
export function FilePanel({ files, name, isOpen, onClose }: FilePanelProps) {
  const t = useTranslations("call");
  const input = useRef<HTMLInputElement>(null);
  const title = useId();
  const offer = (chosen: FileList | null) => {
    for (const file of chosen ?? []) void files.offer(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    offer(event.dataTransfer.files);
  };
  return (
    <Drawer
      anchor="right"
      open={isOpen}
      onClose={onClose}
      // A drawer's own place is below the dialog that the call stands in.
      sx={{ zIndex: "modal" }}
      slotProps={{ paper: { role: "dialog", "aria-labelledby": title } }}
    >
      <Stack
        spacing={4}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        sx={{ width: "min(100vw, 400px)", padding: 5, minHeight: "100%" }}
      >
        <Stack direction="row" sx={{ alignItems: "center", justifyContent: "space-between" }}>
          <Typography id={title} variant="h2">
            {t("filesWith", { name })}
          </Typography>
          <Button onClick={onClose}>{t("close")}</Button>
        </Stack>
        <Typography color="textSecondary">
          {t("filesText", { name, gigabytes: FILE_SIZE / 1024 ** 3 })}
        </Typography>
        <Button variant="outlined" onClick={() => input.current?.click()} sx={{ alignSelf: "flex-start" }}>
          {t("chooseFiles")}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t("chooseFiles")}
          onChange={(event) => {
            offer(event.target.files);
            event.target.value = "";
          }}
        />
        <TransferList files={files} />
      </Stack>
    </Drawer>
  );
}
