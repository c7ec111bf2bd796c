"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { useBranch } from "../../index/hooks/branch.ts";
import { useLive } from "../../index/hooks/live.ts";
import { useAllWords } from "../../language/context.tsx";
import { type CallDesk, CallDeskContext } from "../call/desk.tsx";
import { UndoOffer } from "../undo/UndoOffer.tsx";
import { WalletButton } from "../wallet/WalletButton.tsx";
import { Footer } from "./Footer.tsx";
import { FreshnessBanner } from "./FreshnessBanner.tsx";
import { ShellFrame } from "./ShellFrame.tsx";
import { StorageBanner } from "./StorageBanner.tsx";
import { UpdateBanner } from "./UpdateBanner.tsx";
import { useHasCompany } from "./useHasCompany.ts";

const MemberBanners = dynamic(() => import("./MemberBanners.tsx").then((module) => module.MemberBanners));
const MemberCompany = dynamic(() => import("./MemberCompany.tsx").then((module) => module.MemberCompany));
const NoticeBell = dynamic(() => import("../notices/NoticeBell.tsx").then((module) => module.NoticeBell));

/** The frame of every page once the chain is known. What only a member sees stands beside the page, and is fetched for members. */
export function Shell({ children }: { children: ReactNode }) {
  useBranch();
  useLive();
  const company = useHasCompany();
  const hasWords = useAllWords(company);
  const hasCompany = company && hasWords;
  const [desk, setDesk] = useState<CallDesk | null>(null);
  return (
    <CallDeskContext value={desk}>
      <ShellFrame
        wallet={
          <>
            {hasCompany && <NoticeBell />}
            <WalletButton />
          </>
        }
        banner={
          <>
            <FreshnessBanner />
            <StorageBanner />
            <UpdateBanner />
            {hasCompany && <MemberBanners />}
          </>
        }
        footer={<Footer />}
      >
        {children}
      </ShellFrame>
      <UndoOffer />
      {hasCompany && <MemberCompany desk={desk} onDesk={setDesk} />}
    </CallDeskContext>
  );
}
