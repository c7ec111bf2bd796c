"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { useConfig } from "../../config/context.tsx";
import { useBranch } from "../../index/hooks/branch.ts";
import { useLive } from "../../index/hooks/live.ts";
import { CallDeskProvider } from "../call/CallDeskProvider.tsx";
import { MessageNotices } from "../messages/MessageNotices.tsx";
import { NoticeBell } from "../notices/NoticeBell.tsx";
import { UndoOffer } from "../undo/UndoOffer.tsx";
import { AccountNotice } from "../wallet/AccountNotice.tsx";
import { ConnectTrouble } from "../wallet/ConnectTrouble.tsx";
import { WalletBanner } from "../wallet/WalletBanner.tsx";
import { WalletButton } from "../wallet/WalletButton.tsx";
import { WriteTray } from "../writes/WriteTray.tsx";
import { Footer } from "./Footer.tsx";
import { FreshnessBanner } from "./FreshnessBanner.tsx";
import { ShellFrame } from "./ShellFrame.tsx";
import { StorageBanner } from "./StorageBanner.tsx";
import { UpdateBanner } from "./UpdateBanner.tsx";

const JuryNotices = dynamic(() => import("../jury/JuryNotices.tsx").then((module) => module.JuryNotices));

/** The frame of every page once wallet and chain are known. */
export function Shell({ children }: { children: ReactNode }) {
  useBranch();
  useLive();
  const { jury, messages } = useConfig();
  return (
    <CallDeskProvider>
      <ShellFrame
        wallet={
          <>
            <NoticeBell />
            <WalletButton />
          </>
        }
        banner={
          <>
            <FreshnessBanner />
            <StorageBanner />
            <UpdateBanner />
            <WalletBanner />
            <AccountNotice />
            {jury !== null && <JuryNotices />}
          </>
        }
        footer={<Footer />}
      >
        {children}
      </ShellFrame>
      <WriteTray />
      <ConnectTrouble />
      <UndoOffer />
      {messages !== null && <MessageNotices />}
    </CallDeskProvider>
  );
}
