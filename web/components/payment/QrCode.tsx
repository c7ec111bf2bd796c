"use client";

import Box from "@mui/material/Box";
import encodeQr from "qr";
import { useMemo } from "react";

/** Modules of white around it that ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

interface QrCodeProps {
  text: string;
  /** What it is, for those who can't see it. */
  label: string;
}

/** A QR code, black on white in every theme, for cameras expect nothing else; level M, as banks ask for (EPC069-12). */
export function QrCode({ text, label }: QrCodeProps) {
  const rows = useMemo(
    () => encodeQr(text, "raw", { ecc: "medium", encoding: "byte", border: QUIET_ZONE }),
    [text],
  );
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      sx={{ width: "100%", maxWidth: 320, height: "auto", borderRadius: 1, display: "block" }}
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </Box>
  );
}
