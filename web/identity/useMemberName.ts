"use client";

import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useAccount } from "../wallet/account.ts";
import { pseudonymOf } from "./pseudonym.ts";
import { useProfiles } from "./useProfile.ts";

/** The name a member has chosen, or the one that follows from the address. */
export function useChosenName(): (address: Address) => string {
  const profileOf = useProfiles();
  return (address) => profileOf(address)?.profile?.name ?? pseudonymOf(address);
}

/** A member's name as the viewer reads it: "You" for oneself. */
export function useMemberName(): (address: Address) => string {
  const t = useTranslations("identity");
  const { address: me } = useAccount();
  const chosen = useChosenName();
  return (address) => (me?.toLowerCase() === address.toLowerCase() ? t("you") : chosen(address));
}
