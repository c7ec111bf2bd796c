"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { SporeDrawing } from "./SporeDrawing.tsx";

/** An empty place invites: what to do first, with one example. */
export function EmptyState({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <Stack spacing={3} sx={{ alignItems: "flex-start", paddingBlock: 8, maxWidth: 560 }}>
      <SporeDrawing />
      <Typography variant="h2">{title}</Typography>
      <Typography color="textSecondary">{text}</Typography>
      {action}
    </Stack>
  );
}
