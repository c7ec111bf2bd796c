"use client";

import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { useBalance } from "../../wallet/balance.ts";
import { useFaucet } from "../../wallet/faucet.ts";

/** Tells an account without money what it needs money for, before anything is signed. */
export function EmptyAccount({ address }: { address: Address }) {
  const t = useTranslations("welcome");
  const wallet = useTranslations("wallet");
  const { chain, faucet } = useConfig();
  const balance = useBalance(address);
  const pour = useFaucet(address);
  if (balance === undefined || balance > 0n) return null;
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ flexWrap: "wrap" }}
      action={
        faucet && (
          <Button color="inherit" loading={pour.isPending} onClick={() => pour.mutate()}>
            {wallet("faucet")}
          </Button>
        )
      }
    >
      <AlertTitle>{t("noMoneyTitle")}</AlertTitle>
      {t(faucet === null ? "noMoneyElsewhere" : "noMoney", { symbol: chain.currency.symbol })}
    </Alert>
  );
}
