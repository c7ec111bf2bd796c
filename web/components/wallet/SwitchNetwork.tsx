"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { useWalletActions } from "../../wallet/walletActions.ts";
import { isRejection } from "../../writes/failure.ts";

/** Has the wallet change to the network that everything here happens on; tells how to where it can't by itself. */
export function SwitchNetwork({ size = "medium" }: { size?: "small" | "medium" }) {
  const t = useTranslations("wallet");
  const trouble = useTranslations("walletTrouble");
  const { chain } = useConfig();
  const wallet = useWalletActions();
  const {
    mutate: change,
    isPending,
    error,
  } = useMutation({
    mutationFn: async () => (await wallet()).switchChain(),
  });
  const isStuck = error !== null && !isRejection(error);
  return (
    <Stack spacing={1} sx={{ alignItems: "flex-start" }}>
      <Button variant="contained" color="warning" size={size} loading={isPending} onClick={() => change()}>
        {t("switchNetwork", { name: chain.name })}
      </Button>
      {isStuck && (
        <Typography variant="body2" color="error" role="alert">
          {trouble("cannotSwitch", { name: chain.name, chainId: String(chain.id) })}
        </Typography>
      )}
    </Stack>
  );
}
