"use client";

import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import type { CommunityId } from "../../../index/ids.ts";
import { DivergingBar } from "../../charts/DivergingBar.tsx";
import { Foldable } from "../../Foldable.tsx";
import { useHours } from "../../hours/useHours.ts";
import type { CommunityRecord } from "../record.ts";
import { SendHours } from "./SendHours.tsx";

interface MyTimeProps {
  readonly id: CommunityId;
  readonly community: CommunityRecord;
  readonly credits: Address;
  /** In hundredths of an hour, as the limit: how far it may go from zero, 0 for one that left. */
  readonly balance: bigint;
  readonly limit: bigint;
  readonly me: Address;
}

/** What I am owed or owe, how far that may go, and the way to give some. */
export function MyTime({ id, community, credits, balance, limit, me }: MyTimeProps) {
  const t = useTranslations("commons.ledger");
  const hours = useHours();
  const size = balance < 0n ? -balance : balance;
  const spendable = balance + limit > 0n ? balance + limit : 0n;
  const room = limit - balance > 0n ? limit - balance : 0n;
  const scale = size > limit ? size : limit;
  return (
    <Card component="section" aria-labelledby="my-time" sx={{ padding: { xs: 4, sm: 5 } }}>
      <Stack spacing={3}>
        <Typography variant="h2" id="my-time">
          {t("mine")}
        </Typography>
        <Typography sx={{ fontSize: "1.6rem", fontWeight: 600 }}>{hours(balance, "exceptZero")}</Typography>
        <DivergingBar value={scale === 0n ? 0 : Number(balance) / Number(scale)} />
        <Typography>
          {t(balance < 0n ? "youOwe" : balance > 0n ? "youAreOwed" : "youAreEven", { hours: hours(size) })}{" "}
          {t("room", { spendable: hours(spendable), room: hours(room) })}
        </Typography>
        <Foldable rank="primary" label={t("send")}>
          {(close) => (
            <SendHours
              key={me}
              id={id}
              community={community}
              credits={credits}
              spendable={spendable}
              me={me}
              onDone={close}
            />
          )}
        </Foldable>
      </Stack>
    </Card>
  );
}
