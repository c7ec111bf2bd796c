"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { readRecordsFile, takeRecords, writeRecordsFile } from "../../sync/file.ts";
import type { SyncSession } from "../../sync/session.ts";
import { readRecords } from "../../sync/store.ts";
import { useRecords } from "../../sync/useRecords.ts";
import { downloadJson } from "../download.ts";
import { Section } from "../publish/Field.tsx";
import { useRefusals } from "./useRefusals.ts";

/** What this device holds of signed records, to be carried along as a file or taken from one. */
export function HeldPart({ session }: { session: SyncSession }) {
  const t = useTranslations("sync");
  const records = useRecords();
  const refusals = useRefusals();
  const input = useRef<HTMLInputElement>(null);
  const reading = useMutation({
    mutationFn: async (file: File) =>
      takeRecords(readRecordsFile(await file.text()), (record) => session.gossiper.add(record)),
  });
  const count = (kind: "vouch" | "review") => records.filter(({ record }) => record.kind === kind).length;
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file can be chosen again.
    target.value = "";
    if (file !== undefined) reading.mutate(file);
  };
  return (
    <Section title={t("held")} text={t("heldText")}>
      <Typography role="status">
        {t("holds", { vouches: count("vouch"), reviews: count("review") })}
      </Typography>
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 3 }}>
        <Button
          variant="outlined"
          disabled={records.length === 0}
          onClick={async () =>
            downloadJson("myceliary-attestations.json", writeRecordsFile(await readRecords(indexedDB)))
          }
        >
          {t("save")}
        </Button>
        <Button variant="outlined" loading={reading.isPending} onClick={() => input.current?.click()}>
          {t("read")}
        </Button>
        <input ref={input} type="file" accept="application/json,.json" hidden onChange={choose} />
      </Stack>
      <Typography role="status" variant="body2">
        {reading.data !== undefined &&
          [
            t("taken", { count: reading.data.taken }),
            Object.keys(reading.data.refused).length > 0 &&
              t("refused", { list: refusals(reading.data.refused) ?? "" }),
          ]
            .filter(Boolean)
            .join(" ")}
      </Typography>
      {reading.isError && (
        <Typography role="alert" color="error">
          {t("fileInvalid")}
        </Typography>
      )}
    </Section>
  );
}
