"use client";

import type { CommunityRules } from "../../../index/queries/rules.ts";
import { useAccount } from "../../../wallet/account.ts";
import type { CommunityRecord } from "../record.ts";
import { useMembership } from "../useMembership.ts";
import { type Way, wayOf } from "./decider.ts";

/** By what way I can change something in a community; null where I can't, or while that is not known. */
export function useWay(community: CommunityRecord, rules: CommunityRules): Way | null {
  const { address: me } = useAccount();
  const { isMember = false } = useMembership(community);
  return wayOf(rules, me, isMember);
}
