"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { JuryPhase } from "../../disputes/facts.ts";

/** What a dispute goes through until its ruling is passed on; after an appeal, it begins again at the draw. */
const STEPS = ["Drawing", "Commit", "Reveal", "Appeal", "Decided"] as const satisfies readonly JuryPhase[];
const ORDER: readonly JuryPhase[] = STEPS;

/** The steps of a dispute on one thread, the present one in words for who doesn't see it. */
export function PhaseThread({ phase }: { phase: JuryPhase }) {
  const t = useTranslations("dispute");
  const now = ORDER.indexOf(phase);
  const reached = now === -1 ? STEPS.length : now;
  return (
    <Stack
      component="ol"
      direction="row"
      aria-label={t("steps")}
      sx={{ listStyle: "none", margin: 0, padding: 0, gap: 0 }}
    >
      {STEPS.map((step, index) => {
        const isNow = index === reached;
        return (
          <Box
            component="li"
            key={step}
            aria-current={isNow ? "step" : undefined}
            sx={{ flex: 1, minWidth: 0, position: "relative", paddingBlockStart: 5 }}
          >
            <Box
              aria-hidden="true"
              sx={{
                position: "absolute",
                insetBlockStart: 6,
                insetInline: 0,
                height: 2,
                bgcolor: index < reached ? "primary.main" : "divider",
              }}
            />
            <Box
              aria-hidden="true"
              sx={{
                position: "absolute",
                insetBlockStart: isNow ? 0 : 3,
                insetInlineStart: 0,
                width: isNow ? 14 : 8,
                height: isNow ? 14 : 8,
                borderRadius: "50%",
                bgcolor: index <= reached ? "primary.main" : "text.disabled",
              }}
            />
            <Typography
              variant="body2"
              color={isNow ? "textPrimary" : "textSecondary"}
              sx={{
                fontWeight: isNow ? 600 : 400,
                paddingInlineEnd: 2,
                display: { xs: isNow ? "block" : "none", sm: "block" },
                whiteSpace: { xs: "nowrap", sm: "normal" },
              }}
            >
              {t(`step.${step}`)}
            </Typography>
          </Box>
        );
      })}
    </Stack>
  );
}
