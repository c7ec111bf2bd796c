"use client";

import FileIcon from "@mui/icons-material/InsertDriveFileOutlined";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Attachment } from "../../messaging/content/attachment.ts";
import { useFileSize } from "./useFileSize.ts";

/** Pictures that can hold no script. */
const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

/** A file, for as long as it is shown under an address of its own; never opened as a page of this site. */
function useObjectUrl({ content, mimeType }: Attachment): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const type = PICTURES.includes(mimeType) ? mimeType : "application/octet-stream";
    const made = URL.createObjectURL(new Blob([content], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [content, mimeType]);
  return url;
}

/** A file that came with a message: pictures are seen, all can be saved. */
export function AttachmentContent({ attachment }: { attachment: Attachment }) {
  const t = useTranslations("messages");
  const sizeOf = useFileSize();
  const url = useObjectUrl(attachment);
  const name = attachment.filename ?? t("file");
  return (
    <Stack spacing={1} sx={{ minWidth: 0 }}>
      {url !== null && PICTURES.includes(attachment.mimeType) && (
        <img
          src={url}
          alt={name}
          style={{ maxWidth: "100%", maxHeight: 320, borderRadius: 8, objectFit: "contain" }}
        />
      )}
      <Stack direction="row" spacing={2} sx={{ alignItems: "center", minWidth: 0 }}>
        <FileIcon fontSize="small" />
        <Link
          href={url ?? undefined}
          download={name}
          underline="always"
          color="textPrimary"
          sx={{ minWidth: 0 }}
        >
          {t("download", { name })}
        </Link>
        <Typography variant="body2" color="textSecondary" sx={{ flex: "none" }}>
          {sizeOf(attachment.content.length)}
        </Typography>
      </Stack>
    </Stack>
  );
}
