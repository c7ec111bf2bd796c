"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { EvidenceFile } from "../../disputes/evidence/content.ts";
import { saveFile } from "../call/save.ts";
import { useFileSize } from "../messages/useFileSize.ts";

/** Pictures that run nothing. All else is only saved: what a stranger sent would run as a page of ours. */
const PICTURES: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp"]);

/** A file of a piece of evidence: shown where it is a picture, else to be saved. */
export function EvidenceFileView({ file }: { file: EvidenceFile }) {
  const t = useTranslations("evidence");
  const size = useFileSize();
  const save = () => saveFile(new Blob([file.bytes], { type: "application/octet-stream" }), file.name);
  return (
    <Box>
      {PICTURES.has(file.type) && <Picture file={file} />}
      <Button
        onClick={save}
        sx={{ overflowWrap: "anywhere", textAlign: "start", paddingInline: 2, marginInlineStart: -2 }}
      >
        {t("save", { name: file.name, size: size(file.bytes.length) })}
      </Button>
    </Box>
  );
}

function Picture({ file }: { file: EvidenceFile }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([file.bytes], { type: file.type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (address === null) return null;
  return (
    <Box
      component="img"
      src={address}
      alt={file.name}
      sx={{ display: "block", maxWidth: "100%", maxHeight: 360, borderRadius: 1 }}
    />
  );
}
