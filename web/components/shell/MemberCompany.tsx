"use client";

import { useConfig } from "../../config/context.tsx";
import { CallDeskKeeper } from "../call/CallDeskKeeper.tsx";
import type { CallDesk } from "../call/desk.tsx";
import { MessageNotices } from "../messages/MessageNotices.tsx";
import { SyncKeeper } from "../sync/SyncKeeper.tsx";
import { ConnectTrouble } from "../wallet/ConnectTrouble.tsx";
import { WriteTray } from "../writes/WriteTray.tsx";

interface MemberCompanyProps {
  desk: CallDesk | null;
  onDesk: (desk: CallDesk | null) => void;
}

/** What goes with a member from page to page: what they sent, messages and calls. */
export function MemberCompany({ desk, onDesk }: MemberCompanyProps) {
  const { messages } = useConfig();
  return (
    <>
      <WriteTray />
      <ConnectTrouble />
      {messages !== null && <MessageNotices />}
      <SyncKeeper />
      <CallDeskKeeper desk={desk} onDesk={onDesk} />
    </>
  );
}
