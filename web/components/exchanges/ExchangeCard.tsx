"use client";

import Card from "@mui/material/Card";
import CardActionArea from "@mui/material/CardActionArea";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import NextLink from "next/link";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { MemberPicture } from "../../identity/MemberPicture.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import { roleOf } from "../agreement/actions.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { paths } from "../paths.ts";
import { useAmount } from "../text/amount.ts";
import { useTime } from "../text/time.ts";
import type { Attention } from "./attention.ts";

interface ExchangeCardProps {
  agreement: AgreementRecord;
  attention: Attention | null;
  me: Address;
  now: bigint;
}

/** One exchange: with whom, for how much, and what it asks of me by when. */
export function ExchangeCard({ agreement, attention, me, now }: ExchangeCardProps) {
  const t = useTranslations("exchanges");
  const words = useTranslations("agreement");
  const nameOf = useMemberName();
  const amount = useAmount();
  const time = useTime();
  const other = roleOf(agreement, me) === "payer" ? agreement.provider : agreement.payer;
  return (
    <Card>
      <CardActionArea component={NextLink} href={paths.agreement(agreement.id)} sx={{ padding: 4 }}>
        <Stack direction="row" spacing={4} sx={{ alignItems: "center" }}>
          <MemberPicture address={other} size={40} />
          <Stack sx={{ flexGrow: 1, minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
              {agreement.title ?? words("title")}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {[
                t("with", { name: nameOf(other) }),
                amount.of(agreement.total, agreement.token),
                words(`state.${agreement.state}`),
              ].join(" · ")}
            </Typography>
            {attention !== null && (
              <Typography variant="body2" color="warning" sx={{ fontWeight: 600 }}>
                {[
                  t(needKey(attention.need, agreement.total)),
                  attention.by !== null && t("by", { time: time.both(attention.by, now) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Typography>
            )}
          </Stack>
        </Stack>
      </CardActionArea>
    </Card>
  );
}

/** What is asked for in other words where no money is held. */
const plain = ["Release", "ReleaseAfterReview", "Reclaim", "Settle", "Rule", "Split"] as const;

function needKey(need: Attention["need"], total: bigint) {
  const known = plain.find((one) => total === 0n && one === need);
  return known === undefined ? (`need.${need}` as const) : (`needNothing.${known}` as const);
}
