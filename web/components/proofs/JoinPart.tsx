"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { getGasPrice } from "viem/actions";
import { reputationGroupsAbi } from "../../contracts/generated/abi.ts";
import type { Tier } from "../../trust/proofs/statement.ts";
import { useNode } from "../../wallet/node.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { paths } from "../paths.ts";
import { useAmount } from "../text/amount.ts";
import { JOIN_GAS } from "./joinGas.ts";
import { useClaim } from "./useClaim.ts";
import type { Secret } from "./useSecret.ts";

interface JoinPartProps {
  readonly tier: Tier;
  readonly groups: Address;
  readonly secret: Secret;
  /** Whether the group has never had a member. */
  readonly isFirst: boolean;
}

/** Joining a group: what it costs, what everybody sees of it. */
export function JoinPart({ tier, groups, secret, isFirst }: JoinPartProps) {
  const t = useTranslations("proofs.join");
  const claim = useClaim();
  const amount = useAmount();
  const write = useWrite();
  const node = useNode();
  const [busy, setBusy] = useState(false);
  const { data: price } = useQuery({ queryKey: ["gasPrice", node.uid], queryFn: () => getGasPrice(node) });
  const cost = price === undefined ? null : price * (isFirst ? JOIN_GAS.first : JOIN_GAS.further);
  const join = async () => {
    setBusy(true);
    try {
      const { commitment } = await secret.make();
      await write({
        title: t("write", { claim: claim(tier) }),
        href: paths.prove,
        call: { address: groups, abi: reputationGroupsAbi, functionName: "join", args: [tier, commitment] },
      });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack spacing={3} sx={{ alignItems: "flex-start" }}>
      <Typography>{t("text")}</Typography>
      <Typography color="textSecondary">
        {cost === null ? t("costUnknown") : t("cost", { amount: amount.native(cost) })}
      </Typography>
      <Button variant="contained" loading={busy} loadingPosition="start" onClick={() => void join()}>
        {t("join")}
      </Button>
    </Stack>
  );
}
