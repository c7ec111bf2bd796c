"use client";

import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useChosenName } from "../../identity/useMemberName.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useTime } from "../text/time.ts";
import type { Case } from "./cases.ts";

/** One of my cases: between whom, about what, and what is asked of me by when. */
export function CaseCard({ one }: { one: Case }) {
  const t = useTranslations("juryDuty");
  const time = useTime();
  const now = useChainTime();
  const nameOf = useChosenName();
  const { duty } = one;
  const state = () => {
    if (duty?.by != null)
      return t(`due.${duty.ask === "reveal" ? "reveal" : "commit"}`, { by: time.both(duty.by, now) });
    return one.isOver ? t("over") : t(`phase.${one.now.phase}`);
  };
  return (
    <Box
      component="article"
      sx={{
        borderInlineStart: "3px solid",
        borderColor: duty === null ? "divider" : "warning.main",
        paddingInlineStart: 4,
      }}
    >
      <Link component={PageLink} href={paths.dispute(one.agreement)} variant="h3" color="textPrimary">
        {one.title ?? t("unnamed")}
      </Link>
      <Typography color="textSecondary">
        {t("between", {
          one: nameOf(one.provider),
          other: nameOf(one.payer),
          community: one.community ?? "",
        })}
      </Typography>
      <Typography
        color={duty === null ? "textSecondary" : "warning.main"}
        sx={{ fontWeight: duty === null ? 400 : 600 }}
      >
        {state()}
      </Typography>
    </Box>
  );
}
