"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { shape } from "../../theme/tokens.ts";
import { chooseWallet, needWallets, useAccount } from "../../wallet/account.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";
import { SporeDrawing } from "../feedback/SporeDrawing.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";

const PARTS = ["what", "why", "safe", "how"] as const;

/** What a wallet is, why there is one, what is safe, and how to get one: one screen, for somebody who never had one. */
export function WelcomePage() {
  const t = useTranslations("wallets");
  const { chain, wallets } = useConfig();
  const { address } = useAccount();
  const wallet = useWalletActions();
  const { mutate: tryOne, isPending } = useMutation({
    mutationFn: async () => {
      needWallets();
      const { connectBurner } = await wallet();
      await connectBurner();
    },
  });
  return (
    <Stack spacing={6} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Stack spacing={3}>
        <SporeDrawing />
        <Typography variant="h1">{t("title")}</Typography>
        <Typography sx={{ fontSize: "1.2rem" }}>{t("intro")}</Typography>
      </Stack>
      <Stack spacing={4}>
        {PARTS.map((part) => (
          <Stack component="section" key={part} spacing={1} aria-labelledby={`wallet-${part}`}>
            <Typography variant="h3" component="h2" id={`wallet-${part}`}>
              {t(`${part}.title`)}
            </Typography>
            <Typography>{t(`${part}.text`)}</Typography>
          </Stack>
        ))}
      </Stack>
      {address !== undefined ? (
        <Stack spacing={3} sx={{ alignItems: "flex-start" }}>
          <Typography role="status">{t("connected")}</Typography>
          <Button component={PageLink} href={paths.communities} variant="contained" size="large">
            {t("next")}
          </Button>
        </Stack>
      ) : (
        <Stack spacing={3} sx={{ alignItems: "flex-start" }}>
          <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
            {wallets.burner && (
              <Button variant="contained" size="large" loading={isPending} onClick={() => tryOne()}>
                {t("try")}
              </Button>
            )}
            <Button variant={wallets.burner ? "outlined" : "contained"} size="large" onClick={chooseWallet}>
              {t("own")}
            </Button>
            <Button component={PageLink} href={paths.discover} color="inherit" size="large">
              {t("look")}
            </Button>
          </Stack>
          {wallets.burner && (
            <Typography variant="body2" color="textSecondary">
              {t("tryText", { chain: chain.name })}
            </Typography>
          )}
        </Stack>
      )}
    </Stack>
  );
}
