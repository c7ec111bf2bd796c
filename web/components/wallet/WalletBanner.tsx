"use client";

import { useTranslations } from "use-intl";
import { useWallets } from "../../wallet/account.ts";
import { Banner } from "../shell/Banner.tsx";

/** Says so when what speaks to wallets could not be fetched. */
export function WalletBanner() {
  const t = useTranslations("wallet");
  const hasFailed = useWallets(({ code }) => code === "failed");
  return <Banner text={hasFailed ? t("failed") : null} />;
}
