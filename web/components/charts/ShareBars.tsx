"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useFormatter } from "use-intl";

interface ShareBar {
  readonly key: string;
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  /** What it means. */
  readonly text?: string;
}

interface ShareBarsProps {
  /** Says in a sentence what the bars show. */
  readonly label: string;
  readonly bars: readonly ShareBar[];
}

/** Shares of a whole, a bar each, with the number beside it: readable without seeing the bars. */
export function ShareBars({ label, bars }: ShareBarsProps) {
  const format = useFormatter();
  return (
    <Stack
      component="ul"
      spacing={3}
      aria-label={label}
      sx={{ listStyle: "none", margin: 0, padding: 0, width: "100%" }}
    >
      {bars.map(({ key, name, share, text }) => (
        <Box component="li" key={key}>
          <Stack direction="row" sx={{ justifyContent: "space-between" }}>
            <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
            <Typography>{format.number(share, { style: "percent" })}</Typography>
          </Stack>
          <Box
            aria-hidden="true"
            sx={{ height: 10, borderRadius: 5, bgcolor: "divider", overflow: "hidden" }}
          >
            <Box sx={{ height: 1, width: `${share * 100}%`, bgcolor: "primary.main", borderRadius: 5 }} />
          </Box>
          {text !== undefined && (
            <Typography variant="body2" color="textSecondary">
              {text}
            </Typography>
          )}
        </Box>
      ))}
    </Stack>
  );
}
