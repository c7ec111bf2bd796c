"use client";

import { createContext, useContext } from "react";
import type { Address } from "viem";
import type { Desk } from "../../calls/desk.ts";
import type { ConversationId } from "../../messaging/ids.ts";

/** Calls as pages have them. */
export interface CallDesk extends Desk {
  /** Who is at the other end of a conversation. */
  memberOf(conversation: ConversationId): Address | null;
}

/** Null where there are no messages, and so no calls. */
export const CallDeskContext = createContext<CallDesk | null>(null);

export function useCallDesk(): CallDesk | null {
  return useContext(CallDeskContext);
}
