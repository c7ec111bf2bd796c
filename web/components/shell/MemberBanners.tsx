"use client";

import { useConfig } from "../../config/context.tsx";
import { JuryNotices } from "../jury/JuryNotices.tsx";
import { AccountNotice } from "../wallet/AccountNotice.tsx";
import { WalletBanner } from "../wallet/WalletBanner.tsx";

/** What a page says above itself to a member alone. */
export function MemberBanners() {
  const { jury } = useConfig();
  return (
    <>
      <WalletBanner />
      <AccountNotice />
      {jury !== null && <JuryNotices />}
    </>
  );
}
