"use client";

import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useMemberName } from "../../identity/useMemberName.ts";
import { PageLink } from "../PageLink.tsx";
import { PagedList } from "../paged/PagedList.tsx";
import { paths } from "../paths.ts";
import { type HeldAmount, type SetAside, sumsOf } from "./setAside.ts";
import type { Tokens } from "./useTokens.ts";

/** Exchanges of a side that are shown at first. */
const PAGE = 5;

/** What running exchanges hold: by me for others, and by others for me. */
export function SetAsideSection({ held, tokens }: { held: SetAside; tokens: Tokens }) {
  const t = useTranslations("commons.wallet");
  const isEmpty = held.byMe.length + held.forMe.length === 0;
  return (
    <Stack component="section" spacing={4} aria-labelledby="aside">
      <Typography variant="h2" id="aside">
        {t("aside")}
      </Typography>
      <Typography color="textSecondary">{t(isEmpty ? "nothingAside" : "asideText")}</Typography>
      {(["byMe", "forMe"] as const).map((side) =>
        held[side].length === 0 ? null : <Side key={side} side={side} held={held[side]} tokens={tokens} />,
      )}
    </Stack>
  );
}

function Side({ side, held, tokens }: { side: keyof SetAside; held: readonly HeldAmount[]; tokens: Tokens }) {
  const t = useTranslations("commons.wallet");
  const nameOf = useMemberName();
  const sums = sumsOf(held).map(([token, sum]) => tokens.amount(sum, token));
  return (
    <Stack component="section" spacing={2} aria-label={t(side)}>
      <Stack direction="row" spacing={3} sx={{ justifyContent: "space-between", alignItems: "baseline" }}>
        <Typography variant="h3">{t(side)}</Typography>
        <Typography sx={{ fontWeight: 600 }}>{sums.join(" · ")}</Typography>
      </Stack>
      <PagedList items={held} page={PAGE} keyOf={({ agreement }) => agreement.id}>
        {({ agreement, amount }) => (
          <Box sx={{ display: "flex", justifyContent: "space-between", gap: 3 }}>
            <Link
              component={PageLink}
              href={paths.agreement(agreement.id)}
              color="textPrimary"
              sx={{ overflowWrap: "anywhere" }}
            >
              {t("exchangeWith", {
                title: agreement.title ?? t("untitled"),
                name: nameOf(side === "byMe" ? agreement.provider : agreement.payer),
              })}
            </Link>
            <Typography sx={{ flex: "none" }}>{tokens.amount(amount, agreement.token)}</Typography>
          </Box>
        )}
      </PagedList>
    </Stack>
  );
}
