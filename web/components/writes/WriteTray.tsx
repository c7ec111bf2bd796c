"use client";

import CloseIcon from "@mui/icons-material/Close";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import NextLink from "next/link";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { hasEnded, steps } from "../../writes/life.ts";
import { useWrites, type Write } from "../../writes/store.ts";
import { useResume } from "../../writes/useResume.ts";
import { useFailureSentence } from "./useFailureSentence.ts";

/** How many are shown at once; older ones wait behind them. */
const SHOWN = 3;

/** Milliseconds after which what is visible everywhere needs no line in the tray. */
const PUT_AWAY_MS = 10_000;

/** Where each of my writes is, on every page, while I go on. */
export function WriteTray() {
  const t = useTranslations("writes");
  useResume();
  const writes = useWrites((store) => store.writes);
  return (
    <Stack
      component="section"
      aria-label={t("tray")}
      aria-live="polite"
      spacing={2}
      sx={{
        position: "fixed",
        zIndex: 1200,
        insetInlineEnd: { xs: 8, md: 24 },
        insetInlineStart: { xs: 8, sm: "auto" },
        insetBlockEnd: { xs: 70, md: 24 },
        width: { sm: 360 },
        "& > :nth-of-type(n + 2)": { display: { xs: "none", sm: "block" } },
      }}
    >
      {writes.slice(0, SHOWN).map((write) => (
        <TrayEntry key={write.id} write={write} />
      ))}
    </Stack>
  );
}

function TrayEntry({ write }: { write: Write }) {
  const t = useTranslations("writes");
  const sentenceOf = useFailureSentence();
  const dismiss = useWrites((store) => store.dismiss);
  const { state, title, href } = write;
  const done = state.step === "visible";
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => dismiss(write.id), PUT_AWAY_MS);
    return () => clearTimeout(timer);
  }, [done, dismiss, write.id]);
  const failed = state.step === "failed";
  const calm = failed && state.failure.kind === "rejected";
  return (
    <Paper
      variant="outlined"
      role="group"
      aria-label={title}
      sx={{
        padding: 3,
        borderColor: failed && !calm ? "error.main" : "divider",
        boxShadow: "0 4px 24px rgb(0 0 0 / 0.12)",
      }}
    >
      <Stack direction="row" spacing={2} sx={{ alignItems: "flex-start", justifyContent: "space-between" }}>
        <Typography variant="subtitle2" component="p">
          {title}
        </Typography>
        {hasEnded(state) && (
          <IconButton
            size="small"
            aria-label={t("dismiss", { title })}
            onClick={() => dismiss(write.id)}
            sx={{ margin: -1 }}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        )}
      </Stack>
      {failed ? (
        <Typography variant="body2" color={calm ? "text.secondary" : "error"}>
          {sentenceOf(state.failure)}
        </Typography>
      ) : (
        <Progress step={state.step} />
      )}
      {state.step === "visible" && href !== null && (
        <Link component={NextLink} href={href} variant="body2">
          {t("open")}
        </Link>
      )}
    </Paper>
  );
}

function Progress({ step }: { step: (typeof steps)[number] }) {
  const t = useTranslations("writes");
  const reached = steps.indexOf(step);
  return (
    <Stack spacing={1}>
      <Typography variant="body2" color="textSecondary">
        {steps
          .slice(1, reached + 1)
          .map((one) => t(`step.${one}`))
          .join(" · ") || t("step.checking")}
        {step === "visible" ? "" : " …"}
      </Typography>
      <Stack direction="row" spacing={1} aria-hidden="true">
        {steps.map((one, index) => (
          <Box
            key={one}
            sx={{
              height: 3,
              flex: 1,
              borderRadius: 2,
              bgcolor: index <= reached ? "primary.main" : "divider",
              transition: "background-color 200ms",
            }}
          />
        ))}
      </Stack>
    </Stack>
  );
}
