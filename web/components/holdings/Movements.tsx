"use client";

import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { useArrivals, useTimeMoves } from "../../index/hooks/holdings.ts";
import type { AccountId } from "../../index/ids.ts";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { PageLink } from "../PageLink.tsx";
import { PagedList } from "../paged/PagedList.tsx";
import { paths } from "../paths.ts";
import { useTime } from "../text/time.ts";
import { type Movement, movementsOf } from "./movements.ts";
import type { Tokens } from "./useTokens.ts";

/** Movements that are shown at first. */
const PAGE = 10;

/** What came and went lately. */
export function Movements({ account, tokens }: { account: AccountId; tokens: Tokens }) {
  const t = useTranslations("commons.wallet");
  const time = useTime();
  const { contracts } = useConfig();
  const arrivals = useArrivals(account);
  const transfers = useTimeMoves(account);
  if (arrivals.isError || transfers.isError)
    return <QueryError onRetry={() => void Promise.all([arrivals.refetch(), transfers.refetch()])} />;
  if (arrivals.isPending || transfers.isPending) return <PageSkeleton />;
  const movements = movementsOf(arrivals.data, transfers.data, contracts.agreements);
  return (
    <Stack component="section" spacing={3} aria-labelledby="movements">
      <Typography variant="h2" id="movements">
        {t("movements")}
      </Typography>
      {movements.length === 0 && <Typography color="textSecondary">{t("noMovements")}</Typography>}
      <PagedList items={movements} page={PAGE} keyOf={({ id }) => id}>
        {(movement) => (
          <Box sx={{ display: "flex", justifyContent: "space-between", gap: 3 }}>
            <Box sx={{ minWidth: 0 }}>
              <Typography component="div" sx={{ overflowWrap: "anywhere" }}>
                <What movement={movement} />
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {time.absolute(BigInt(movement.at))}
              </Typography>
            </Box>
            <Typography sx={{ flex: "none", fontWeight: 600 }}>
              {t(movement.amount < 0n ? "went" : "came", {
                amount: tokens.amount(
                  movement.amount < 0n ? -movement.amount : movement.amount,
                  movement.token,
                ),
              })}
            </Typography>
          </Box>
        )}
      </PagedList>
    </Stack>
  );
}

function What({ movement }: { movement: Movement }) {
  const t = useTranslations("commons.wallet");
  if ("other" in movement) {
    const { other } = movement;
    return t.rich(movement.kind, { name: () => <MemberLink address={other} /> });
  }
  const { agreement, title } = movement;
  return t.rich(movement.kind, {
    exchange: () => (
      <Link component={PageLink} href={paths.agreement(agreement)}>
        {title ?? t("untitled")}
      </Link>
    ),
  });
}
