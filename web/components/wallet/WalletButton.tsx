"use client";

import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { useAllWords } from "../../language/context.tsx";
import { chooseWallet, useAccount, useWallets } from "../../wallet/account.ts";

const waiting = <Skeleton variant="rounded" width={120} height={40} />;

const OwnAccount = dynamic(() => import("./OwnAccount.tsx").then((module) => module.OwnAccount), {
  ssr: false,
  loading: () => waiting,
});

/** Connect, or one's own account. */
export function WalletButton() {
  const t = useTranslations("wallet");
  const { address, chainId } = useAccount();
  const isFetching = useWallets(({ isChoosing }) => isChoosing);
  const hasWords = useAllWords(address !== undefined);
  if (address !== undefined) return hasWords ? <OwnAccount address={address} chainId={chainId} /> : waiting;
  return (
    <Button variant="contained" loading={isFetching} onClick={chooseWallet}>
      {t("connect")}
    </Button>
  );
}
