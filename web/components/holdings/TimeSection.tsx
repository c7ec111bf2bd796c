"use client";

import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { TimeAccount } from "../../index/ledger.ts";
import { DivergingBar } from "../charts/DivergingBar.tsx";
import { useHours } from "../hours/useHours.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";

/** My time in each community: what I owe or am owed, between its floor and its ceiling. */
export function TimeSection({ accounts }: { accounts: readonly TimeAccount[] }) {
  const t = useTranslations("commons.wallet");
  return (
    <Stack component="section" spacing={3} aria-labelledby="time">
      <Typography variant="h2" id="time">
        {t("time")}
      </Typography>
      {accounts.length === 0 && <Typography color="textSecondary">{t("noTime")}</Typography>}
      {accounts.map((account) => (
        <TimeRow key={account.credits} account={account} />
      ))}
    </Stack>
  );
}

function TimeRow({ account: { community, balance, limit } }: { account: TimeAccount }) {
  const t = useTranslations("commons.wallet");
  const hours = useHours();
  const size = balance < 0n ? -balance : balance;
  const scale = size > limit ? size : limit;
  return (
    <Stack spacing={1}>
      <Stack direction="row" spacing={3} sx={{ justifyContent: "space-between", alignItems: "baseline" }}>
        <Link
          component={PageLink}
          href={paths.communityPart(community.id, "ledger")}
          color="textPrimary"
          sx={{ fontWeight: 600, overflowWrap: "anywhere" }}
        >
          <bdi>{community.name}</bdi>
        </Link>
        <Typography sx={{ fontWeight: 600, flex: "none" }}>{hours(balance, "exceptZero")}</Typography>
      </Stack>
      <DivergingBar value={scale === 0n ? 0 : Number(balance) / Number(scale)} />
      <Typography variant="body2" color="textSecondary">
        {limit === 0n
          ? t("onlyTowardZero")
          : t("between", { floor: hours(-limit), ceiling: hours(limit, "exceptZero") })}
      </Typography>
    </Stack>
  );
}
