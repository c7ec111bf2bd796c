"use client";

import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { chooseWallet, useAccount, useWallets } from "../../wallet/account.ts";

const OwnAccount = dynamic(() => import("./OwnAccount.tsx").then((module) => module.OwnAccount), {
  ssr: false,
  loading: () => <Skeleton variant="rounded" width={120} height={40} />,
});

/** Connect, or one's own account. */
export function WalletButton() {
  const t = useTranslations("wallet");
  const { address, chainId } = useAccount();
  const isFetching = useWallets(({ isChoosing }) => isChoosing);
  if (address !== undefined) return <OwnAccount address={address} chainId={chainId} />;
  return (
    <Button variant="contained" loading={isFetching} onClick={chooseWallet}>
      {t("connect")}
    </Button>
  );
}
