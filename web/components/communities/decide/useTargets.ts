"use client";

import { useMemo } from "react";
import type { Address } from "viem";
import { useConfig } from "../../../config/context.tsx";
import type { CommunityRules, Governor } from "../../../index/queries/rules.ts";
import type { Targets } from "./changes.ts";

/** Where a community's changes go, by way of one governor or of none. */
export function useTargets(community: Address, rules: CommunityRules, governor: Governor | null): Targets {
  const { contracts } = useConfig();
  const credits = rules.timeCredits?.id ?? null;
  return useMemo(
    () => ({
      community,
      factory: contracts.communityFactory,
      credits,
      governor: governor?.id ?? null,
      timelock: governor?.timelock.id ?? null,
    }),
    [community, contracts, credits, governor],
  );
}
