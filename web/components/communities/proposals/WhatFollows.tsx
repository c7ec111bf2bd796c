"use client";

import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Proposal } from "../../../index/queries/proposal.ts";
import type { Governor } from "../../../index/queries/rules.ts";
import { useSpan } from "../../text/span.ts";
import { useTime } from "../../text/time.ts";
import type { Stage } from "./stage.ts";

interface WhatFollowsProps {
  readonly proposal: Proposal;
  readonly stage: Stage;
  readonly quorum: bigint;
  /** Null for one that we don't know. */
  readonly governor: Governor | null;
  readonly now: bigint;
}

/** Until when it stays as it is, and what comes then. */
export function WhatFollows({ proposal, stage, quorum, governor, now }: WhatFollowsProps) {
  const t = useTranslations("commons.proposals");
  const time = useTime();
  const span = useSpan();
  const wait = governor?.timelock.delay ?? 0;
  switch (stage) {
    case "coming":
      return (
        <Typography>{t("follows.coming", { time: time.both(BigInt(proposal.voteStart), now) })}</Typography>
      );
    case "voting":
      return (
        <Typography>
          {t("follows.voting", { time: time.both(BigInt(proposal.voteEnd), now), quorum: Number(quorum) })}
        </Typography>
      );
    case "accepted":
      return <Typography>{t("follows.accepted", { span: span(wait) })}</Typography>;
    case "waiting":
      return (
        <Typography>{t("follows.waiting", { time: time.both(BigInt(proposal.eta ?? 0), now) })}</Typography>
      );
    case "executed":
      return (
        <Typography>
          {t("follows.executed", { time: time.both(BigInt(proposal.executedAt ?? 0), now) })}
        </Typography>
      );
    default:
      return <Typography>{t(`follows.${stage}`)}</Typography>;
  }
}
