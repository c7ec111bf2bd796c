"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { useChosenName } from "../../identity/useMemberName.ts";
import type { AccountId } from "../../index/ids.ts";
import { useAccount } from "../../wallet/account.ts";
import type { TrustStep } from "./ask.ts";
import { useTrustPaths } from "./useTrust.ts";

/** How trust leads from the viewer to a member, friend by friend; nothing where nobody is connected, or for oneself. */
export function TrustPaths({ member }: { member: AccountId | null }) {
  const t = useTranslations("trust");
  const { data: found } = useTrustPaths(member);
  if (member === null || found === undefined) return null;
  return (
    <Stack component="section" spacing={3} aria-labelledby="trust">
      <Typography variant="h2" id="trust">
        {t("title")}
      </Typography>
      {found.length === 0 && <Typography color="textSecondary">{t("none")}</Typography>}
      {found.map((steps) => (
        <Path key={steps.map(({ to }) => to).join()} steps={steps} member={member} />
      ))}
    </Stack>
  );
}

function Path({ steps, member }: { steps: readonly TrustStep[]; member: AccountId }) {
  const t = useTranslations("trust");
  const nameOf = useChosenName();
  const [first] = steps;
  if (first === undefined) return null;
  return (
    <Stack
      component="ol"
      direction="row"
      aria-label={t("steps", { name: nameOf(member) })}
      sx={{ flexWrap: "wrap", alignItems: "center", rowGap: 2, listStyle: "none", margin: 0, padding: 0 }}
    >
      <li>
        <MemberLink address={first.from} />
      </li>
      {steps.map((step) => (
        <Step key={step.to} step={step} />
      ))}
    </Stack>
  );
}

function Step({ step: { from, to, kinds, source } }: { step: TrustStep }) {
  const t = useTranslations("trust");
  const origin = useTranslations("standing.source");
  const { address: me } = useAccount();
  const who = me?.toLowerCase() === from ? "you" : "other";
  const said = kinds.length > 1 ? "both" : kinds[0] === "vouch" ? "vouch" : "rated";
  return (
    <Stack component="li" direction="row" sx={{ alignItems: "center" }}>
      <Hypha />
      <Typography variant="body2" color="textSecondary">
        {[t(said, { who }), origin(source)].join(" · ")}
      </Typography>
      <Hypha />
      <MemberLink address={to} />
    </Stack>
  );
}

/** A thread between two who know each other. */
function Hypha() {
  return (
    <Box
      component="svg"
      aria-hidden="true"
      viewBox="0 0 20 12"
      sx={{ width: 20, height: 12, flexShrink: 0, marginInline: 1.5, color: "text.secondary", opacity: 0.7 }}
    >
      <path
        d="M0 6 C5 2 9 10 14 6 S18 5 20 6 M9 7 C11 9 12 10 12 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
    </Box>
  );
}
