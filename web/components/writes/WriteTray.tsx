"use client";

import CloseIcon from "@mui/icons-material/Close";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useAccount } from "../../wallet/account.ts";
import type { WriteFailure } from "../../writes/failure.ts";
import { isAtRest, steps, type WriteState } from "../../writes/life.ts";
import { useWrites, type Write } from "../../writes/store.ts";
import { useResume } from "../../writes/useResume.ts";
import { PageLink } from "../PageLink.tsx";
import { useAmount } from "../text/amount.ts";
import { SwitchNetwork } from "../wallet/SwitchNetwork.tsx";
import { useFailureSentence } from "./useFailureSentence.ts";

/** How many are shown at once; older ones wait behind them. */
const SHOWN = 3;

/** Milliseconds after which what is visible everywhere needs no line in the tray. */
const PUT_AWAY_MS = 10_000;

/** Where each of my writes is, on every page, while I go on. */
export function WriteTray() {
  const t = useTranslations("writes");
  useResume();
  const writes = useWrites((store) => store.writes).filter(({ isPutAway }) => !isPutAway);
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
  const dismiss = useWrites((store) => store.dismiss);
  const { state, title, href } = write;
  const done = state.step === "visible";
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => dismiss(write.id), PUT_AWAY_MS);
    return () => clearTimeout(timer);
  }, [done, dismiss, write.id]);
  return (
    <Paper
      variant="outlined"
      role="group"
      aria-label={title}
      sx={{
        padding: 3,
        borderColor: borderOf(state),
        boxShadow: "0 4px 24px rgb(0 0 0 / 0.12)",
      }}
    >
      <Stack direction="row" spacing={2} sx={{ alignItems: "flex-start", justifyContent: "space-between" }}>
        <Typography variant="subtitle2" component="p">
          {title}
        </Typography>
        {isAtRest(state) && (
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
      <SentBy write={write} />
      <Told write={write} />
      {state.step === "visible" && href !== null && (
        <Link component={PageLink} href={href} variant="body2">
          {t("open")}
        </Link>
      )}
    </Paper>
  );
}

/** Tells whose it is where that is not who acts now. */
function SentBy({ write: { account } }: { write: Write }) {
  const t = useTranslations("writes");
  const nameOf = useMemberName();
  const { address } = useAccount();
  if (account === null || address === undefined || account.toLowerCase() === address.toLowerCase())
    return null;
  return (
    <Typography variant="body2" color="textSecondary">
      {t("sentBy", { name: nameOf(account) })}
    </Typography>
  );
}

/** What the member itself wanted so is no error. */
const isWanted = ({ kind }: WriteFailure) => kind === "rejected" || kind === "cancelled";
const isCalm = (state: WriteState) => state.step === "failed" && isWanted(state.failure);

function borderOf(state: WriteState): string {
  if (state.step === "gone") return "warning.main";
  return state.step === "failed" && !isCalm(state) ? "error.main" : "divider";
}

function Told({ write: { id, state } }: { write: Write }) {
  const t = useTranslations("writes");
  const amount = useAmount();
  const sentenceOf = useFailureSentence();
  switch (state.step) {
    case "failed":
      return (
        <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
          <Typography variant="body2" color={isCalm(state) ? "text.secondary" : "error"}>
            {sentenceOf(state.failure)}
          </Typography>
          {state.failure.kind === "wrongNetwork" && <SwitchNetwork size="small" />}
        </Stack>
      );
    case "gone":
      return <Gone id={id} wasRecorded={state.wasRecorded} failure={state.failure} />;
    case "signing":
      return (
        <>
          <Progress step="signing" />
          <Typography variant="body2" color="textSecondary">
            {t("networkFee", { fee: amount.native(state.networkFee) })}
          </Typography>
        </>
      );
    default:
      return <Progress step={state.step} />;
  }
}

interface GoneProps {
  id: string;
  wasRecorded: boolean;
  /** Why it could not be sent again. */
  failure: WriteFailure | null;
}

/** What was on its way, or even visible, is no more; all that it said is still here. */
function Gone({ id, wasRecorded, failure }: GoneProps) {
  const t = useTranslations("writes");
  const sentenceOf = useFailureSentence();
  const apply = useWrites((store) => store.apply);
  return (
    <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
      <Typography variant="body2">{t(wasRecorded ? "takenBack" : "lost")}</Typography>
      {failure !== null && (
        <Typography variant="body2" color={isWanted(failure) ? "text.secondary" : "error"}>
          {sentenceOf(failure)}
        </Typography>
      )}
      <Button variant="contained" size="small" onClick={() => apply(id, { type: "again" })}>
        {t("again")}
      </Button>
    </Stack>
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
