"use client";

import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Stack from "@mui/material/Stack";
import { useTranslations } from "use-intl";
import { STEPS, type Step } from "./steps.ts";

/** Where one is among the questions; any of them can be gone to. */
export function StepBar({ current, onGo }: { current: Step; onGo: (step: Step) => void }) {
  const t = useTranslations("publishing");
  const reached = STEPS.indexOf(current);
  return (
    <Stack
      component="ol"
      direction="row"
      aria-label={t("steps")}
      sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1 }}
    >
      {STEPS.map((step, position) => (
        <Box component="li" key={step} sx={{ flex: 1, minWidth: 0 }}>
          <ButtonBase
            onClick={() => onGo(step)}
            aria-current={step === current ? "step" : undefined}
            sx={{
              width: "100%",
              minHeight: 44,
              flexDirection: "column",
              alignItems: "stretch",
              justifyContent: "flex-end",
              gap: 1,
              typography: "body2",
              fontWeight: step === current ? 600 : 400,
              color: step === current ? "text.primary" : "text.secondary",
            }}
          >
            <span>{t(`step.${step}`)}</span>
            <Box
              component="span"
              sx={{ height: 3, borderRadius: 2, bgcolor: position <= reached ? "primary.main" : "divider" }}
            />
          </ButtonBase>
        </Box>
      ))}
    </Stack>
  );
}
