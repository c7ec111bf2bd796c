"use client";

import Card from "@mui/material/Card";
import CardActionArea from "@mui/material/CardActionArea";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { MemberPicture } from "../../identity/MemberPicture.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import { roleOf } from "../agreement/actions.ts";
import { useConsequence } from "../agreement/useConsequence.ts";
import { waitingKey } from "../agreement/waiting.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useAmount } from "../text/amount.ts";
import { useTime } from "../text/time.ts";
import type { Attention } from "./attention.ts";
import { isTimeout, type Outlook } from "./outlook.ts";
import { TimeoutButton } from "./TimeoutButton.tsx";

interface ExchangeCardProps {
  outlook: Outlook;
  me: Address;
  /** The chain's time in Unix seconds. */
  now: bigint;
}

/** One exchange: with whom, for how much, what it asks of me by when, and what follows if nobody acts. */
export function ExchangeCard({ outlook: { agreement, attention, stand }, me, now }: ExchangeCardProps) {
  const t = useTranslations("exchanges");
  const words = useTranslations("agreement");
  const nameOf = useMemberName();
  const amount = useAmount();
  const time = useTime();
  const consequence = useConsequence(agreement, now);
  const other = roleOf(agreement, me) === "payer" ? agreement.provider : agreement.payer;
  return (
    <Card>
      <CardActionArea component={PageLink} href={paths.agreement(agreement.id)} sx={{ padding: 4 }}>
        <Stack direction="row" spacing={4} sx={{ alignItems: "flex-start" }}>
          <MemberPicture address={other} size={40} />
          <Stack spacing={1} sx={{ flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" }}>
            <Typography sx={{ fontWeight: 600 }}>{agreement.title ?? words("title")}</Typography>
            <Typography variant="body2" color="textSecondary">
              {[
                t("with", { name: nameOf(other) }),
                amount.of(agreement.total, agreement),
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
            {attention === null && stand !== "finished" && (
              <Typography variant="body2">
                {words(`waiting.${waitingKey(agreement, me)}`, { other: nameOf(other) })}
              </Typography>
            )}
            {consequence !== null && (
              <Typography variant="body2" color="textSecondary">
                {consequence}
              </Typography>
            )}
          </Stack>
        </Stack>
      </CardActionArea>
      {attention !== null && isTimeout(attention.need) && (
        <TimeoutButton agreement={agreement} timeout={attention.need} me={me} now={now} />
      )}
    </Card>
  );
}

/** What is asked for in other words where no money is held. */
const plain = ["Release", "ReleaseAfterReview", "Reclaim", "Settle", "Rule", "Split"] as const;

function needKey(need: Attention["need"], total: bigint) {
  const known = plain.find((one) => total === 0n && one === need);
  return known === undefined ? (`need.${need}` as const) : (`needNothing.${known}` as const);
}
