"use client";

import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { hasEnded, type Transfer } from "../../calls/files/transfer.ts";
import type { Transfers } from "../../calls/files/transfers.ts";
import { useFileSize } from "../messages/useFileSize.ts";
import { saveFile } from "./save.ts";

/** The files between two members, each with where it is and what can be done. */
export function TransferList({ files }: { files: Transfers }) {
  const t = useTranslations("call");
  const all = useStore(files.view);
  return (
    <Stack component="ul" aria-label={t("files")} spacing={3} sx={{ padding: 0, listStyle: "none" }}>
      {all.map((transfer) => (
        <FileRow key={transfer.id} files={files} transfer={transfer} />
      ))}
    </Stack>
  );
}

function FileRow({ files, transfer }: { files: Transfers; transfer: Transfer }) {
  const t = useTranslations("call");
  const sizeOf = useFileSize();
  const { id, name, size, state, direction } = transfer;
  const progress = "moved" in state && size > 0 ? Math.floor((100 * state.moved) / size) : null;
  const isFault = state.step === "failed" && state.fault !== "cancelled" && state.fault !== "declined";
  return (
    <Stack component="li" spacing={1}>
      <Typography sx={{ overflowWrap: "anywhere", fontWeight: 600 }}>{name}</Typography>
      <Typography variant="body2" color={isFault ? "error" : "textSecondary"}>
        {state.step === "failed"
          ? t(`file.failed.${state.fault}`)
          : t(`file.${direction}.${state.step}`, { size: sizeOf(size), percent: progress ?? 0 })}
      </Typography>
      {progress !== null && (
        <LinearProgress
          variant="determinate"
          value={progress}
          aria-label={name}
          color={state.step === "paused" ? "inherit" : "primary"}
        />
      )}
      <Stack direction="row" spacing={2}>
        {direction === "in" && state.step === "offered" && (
          <Button variant="contained" size="small" onClick={() => files.accept(id)}>
            {t("file.take")}
          </Button>
        )}
        {direction === "in" && state.step === "done" && state.file !== null && (
          <SaveButton file={state.file} name={name} />
        )}
        {hasEnded(state) ? (
          <Button size="small" onClick={() => files.dismiss(id)}>
            {t("file.putAway")}
          </Button>
        ) : (
          <Button size="small" color="error" onClick={() => files.cancel(id)}>
            {t(direction === "in" && state.step === "offered" ? "file.refuse" : "file.stop")}
          </Button>
        )}
      </Stack>
    </Stack>
  );
}

function SaveButton({ file, name }: { file: Blob; name: string }) {
  const t = useTranslations("call");
  return (
    <Button variant="contained" size="small" onClick={() => saveFile(file, name)}>
      {t("file.save")}
    </Button>
  );
}
