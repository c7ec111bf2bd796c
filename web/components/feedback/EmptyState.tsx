"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { SporeDrawing } from "./SporeDrawing.tsx";

interface EmptyStateProps {
  title: string;
  text: string;
  action?: ReactNode;
  /** Whether it is all that the page shows. */
  isPage?: boolean;
}

/** An empty place invites: what to do first, with one example. */
export function EmptyState({ title, text, action, isPage = false }: EmptyStateProps) {
  return (
    <Stack spacing={3} sx={{ alignItems: "flex-start", paddingBlock: 8, maxWidth: 560 }}>
      <SporeDrawing />
      <Typography variant="h2" component={isPage ? "h1" : "h2"}>
        {title}
      </Typography>
      <Typography color="textSecondary">{text}</Typography>
      {action}
    </Stack>
  );
}
