"use client";

import { useTranslations } from "use-intl";
import type { Tier } from "../../trust/proofs/statement.ts";
import { LEVELS } from "../../trust/proofs/tiers.ts";
import { useCommunities } from "../communities/useCommunities.ts";
import { useCategoryName } from "../member/useCategoryName.ts";

/** What a proof of a tier says, as a sentence. */
export function useClaim(): (tier: Tier) => string {
  const t = useTranslations("proofs");
  const categoryName = useCategoryName();
  const { data: communities } = useCommunities();
  return ({ community, category, level }) => {
    const known = communities?.find(({ address }) => address.toLowerCase() === community.toLowerCase());
    const { score = 0, reviews = 0 } = LEVELS.find((one) => one.level === level) ?? {};
    return t("claim", {
      community: known?.name ?? t("unknownCommunity"),
      category: categoryName(category),
      score,
      reviews,
    });
  };
}
