"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useFormatter } from "use-intl";

interface ListSectionProps {
  /** Of its title, unique on the page. */
  id: string;
  title: string;
  count: number;
  /** Whether it needs me now. */
  isUrgent?: boolean;
  children: ReactNode;
}

/** One part of a page of lists: its title with how many there are, then the list. */
export function ListSection({ id, title, count, isUrgent = false, children }: ListSectionProps) {
  const format = useFormatter();
  return (
    <Stack component="section" spacing={3} aria-labelledby={id}>
      <Stack direction="row" spacing={2} sx={{ alignItems: "baseline" }}>
        <Typography variant="h2" id={id} color={isUrgent ? "warning" : "textPrimary"}>
          {title}
        </Typography>
        <Box component="span" sx={{ color: "text.secondary" }}>
          {format.number(count)}
        </Box>
      </Stack>
      {children}
    </Stack>
  );
}
