"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { juryAbi } from "../../contracts/generated/abi.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { paths } from "../paths.ts";
import { useAmount } from "../text/amount.ts";

/** What votes earned, or came back of what an appeal cost, and waits to be fetched. */
export function Fees({ amount, me, jury }: { amount: bigint; me: Address; jury: Address }) {
  const t = useTranslations("juryDuty");
  const money = useAmount();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const withdraw = async () => {
    setBusy(true);
    await write({
      title: t("write.withdraw"),
      href: paths.jury,
      call: { address: jury, abi: juryAbi, functionName: "withdraw", args: [me] },
    });
    setBusy(false);
  };
  return (
    <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
      <Typography>{t("fees", { amount: money.native(amount) })}</Typography>
      <Button
        variant="contained"
        color="warning"
        loading={busy}
        loadingPosition="start"
        onClick={() => void withdraw()}
      >
        {t("withdraw")}
      </Button>
    </Stack>
  );
}
