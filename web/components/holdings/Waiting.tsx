"use client";

import Card from "@mui/material/Card";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { type Address, ethAddress } from "viem";
import { useConfig } from "../../config/context.tsx";
import { agreementsAbi, feesAbi } from "../../contracts/generated/abi.ts";
import type { TimeAccount } from "../../index/ledger.ts";
import type { Credit } from "../../index/queries/agreement.ts";
import type { FeeCredit } from "../../index/queries/dispute.ts";
import { useHours } from "../hours/useHours.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { excessOf } from "./excess.ts";
import type { Tokens } from "./useTokens.ts";
import { WithdrawForm } from "./WithdrawForm.tsx";

interface WaitingProps {
  readonly me: Address;
  readonly payouts: readonly Credit[];
  readonly fees: readonly FeeCredit[];
  readonly tokens: Tokens;
  readonly time: readonly TimeAccount[];
}

/** What could not be paid out and waits: from agreements by token, and from those who judge. */
export function Waiting({ me, payouts, fees, tokens, time }: WaitingProps) {
  const t = useTranslations("commons.wallet");
  const hours = useHours();
  const { contracts } = useConfig();
  const items = [
    ...payouts.map(({ id, token, amount }) => ({
      key: id,
      shown: tokens.amount(amount, token),
      text: t("fromAgreements"),
      tooMuch: excessOf(time, token, amount),
      callTo: (to: Address) => ({
        address: contracts.agreements,
        abi: agreementsAbi,
        functionName: "withdraw",
        args: [token, to],
      }),
    })),
    ...fees.map(({ id, arbitrator, amount }) => ({
      key: id,
      shown: tokens.amount(amount, ethAddress),
      text: t("fromJudging"),
      tooMuch: null,
      callTo: (to: Address) => ({ address: arbitrator, abi: feesAbi, functionName: "withdraw", args: [to] }),
    })),
  ];
  return (
    <Stack component="section" spacing={3} aria-labelledby="waiting">
      <Typography variant="h2" id="waiting" color={items.length > 0 ? "warning" : "textPrimary"}>
        {t("waiting")}
      </Typography>
      {items.length === 0 && <Typography color="textSecondary">{t("nothingWaits")}</Typography>}
      {items.map(({ key, shown, text, tooMuch, callTo }) => (
        <Card key={key} sx={{ padding: 4 }}>
          <Stack spacing={2}>
            <Typography sx={{ fontSize: "1.2rem", fontWeight: 600 }}>{shown}</Typography>
            <Typography variant="body2" color="textSecondary">
              {text}
            </Typography>
            {tooMuch !== null && (
              <Typography color="warning">
                {t.rich("noRoom", {
                  hours: hours(tooMuch.hours),
                  community: () => (
                    <Link component={PageLink} href={paths.communityPart(tooMuch.community.id, "ledger")}>
                      {tooMuch.community.name}
                    </Link>
                  ),
                })}
              </Typography>
            )}
            <WithdrawForm me={me} shown={shown} callTo={callTo} />
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
