"use client";

import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useMemberName } from "../../identity/useMemberName.ts";
import type { ConversationId } from "../../messaging/ids.ts";
import type { CallDesk } from "./desk.tsx";

/** Who a call is with. */
export function useOther(
  desk: CallDesk,
  conversation: ConversationId,
): { address: Address | null; name: string } {
  const t = useTranslations("call");
  const nameOf = useMemberName();
  const address = desk.memberOf(conversation);
  return { address, name: address === null ? t("somebody") : nameOf(address) };
}
