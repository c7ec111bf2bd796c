"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";

interface AskButtonProps {
  label: string;
  /** What pressing it does. */
  effect: string;
  busy: boolean;
  onPress: () => Promise<unknown>;
  isPrimary?: boolean;
}

/** Something that can be done, with what it does beside it. */
export function AskButton({ label, effect, busy, onPress, isPrimary = false }: AskButtonProps) {
  return (
    <Stack
      direction={{ sm: "row" }}
      sx={{ gap: { xs: 1, sm: 4 }, alignItems: { xs: "flex-start", sm: "center" } }}
    >
      <Button
        variant={isPrimary ? "contained" : "outlined"}
        disabled={busy}
        onClick={() => void onPress()}
        sx={{ flex: "none" }}
      >
        {label}
      </Button>
      <Typography variant="body2" color="textSecondary">
        {effect}
      </Typography>
    </Stack>
  );
}
