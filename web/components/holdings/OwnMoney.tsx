"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { useBalance } from "../../wallet/balance.ts";
import { useFaucet } from "../../wallet/faucet.ts";
import { AddressText } from "../text/AddressText.tsx";
import { useAmount } from "../text/amount.ts";
import type { Tokens } from "./useTokens.ts";

/** Milliseconds between two looks. */
const LOOK_EVERY = 4_000;

/** The money that is mine to spend now. */
export function OwnMoney({ me, tokens }: { me: Address; tokens: Tokens }) {
  const t = useTranslations("commons.wallet");
  const wallet = useTranslations("wallet");
  const { chain, faucet } = useConfig();
  const { native } = useAmount();
  const balance = useBalance(me, LOOK_EVERY);
  const pour = useFaucet(me);
  return (
    <Stack component="section" spacing={3} aria-labelledby="money">
      <Typography variant="h2" id="money">
        {t("money")}
      </Typography>
      <Stack>
        <Typography sx={{ fontSize: "1.8rem", fontWeight: 600 }}>
          {balance === undefined ? "…" : native(balance)}
        </Typography>
        {tokens.held.map(({ token, balance: held }) => (
          <Stack key={token} direction="row" spacing={2} sx={{ alignItems: "center" }}>
            <Typography sx={{ fontSize: "1.2rem" }}>{tokens.amount(held, token)}</Typography>
            <AddressText address={token} />
          </Stack>
        ))}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {t("moneyText", { symbol: chain.currency.symbol })}
      </Typography>
      {faucet !== null && (
        <Button
          variant="outlined"
          loading={pour.isPending}
          loadingPosition="start"
          onClick={() => pour.mutate()}
          sx={{ alignSelf: "flex-start" }}
        >
          {wallet("faucet")}
        </Button>
      )}
    </Stack>
  );
}
