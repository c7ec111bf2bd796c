"use client";

import FormHelperText from "@mui/material/FormHelperText";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";

interface SectionProps {
  /** Where the form looks when this part is wrong. */
  id?: string;
  title: string;
  text?: string;
  error?: string | undefined;
  children: ReactNode;
}

/** A part of the form with its question, and its fault beside it. */
export function Section({ id, title, text, error, children }: SectionProps) {
  return (
    <Stack component="section" id={id} tabIndex={-1} aria-label={title} spacing={4} sx={{ outline: "none" }}>
      <div>
        <Typography variant="h2">{title}</Typography>
        {text !== undefined && (
          <Typography variant="body2" color="textSecondary">
            {text}
          </Typography>
        )}
      </div>
      {children}
      {error !== undefined && (
        <FormHelperText error role="alert" sx={{ marginInlineStart: 0 }}>
          {error}
        </FormHelperText>
      )}
    </Stack>
  );
}
