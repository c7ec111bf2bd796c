"use client";

import { useFormatter, useTranslations } from "use-intl";
import { PAYMENTS } from "../../matching/listing.ts";
import { useAmount } from "../text/amount.ts";
import type { ListingRecord } from "./record.ts";

/** Says what a listing is for: "0.02 ETH an hour", "a gift", "hour for hour", or several of them. */
export function usePriceSentence(): (
  listing: Pick<ListingRecord, "payments" | "price" | "token" | "timeCredits" | "unit">,
) => string {
  const t = useTranslations("listing.price");
  const format = useFormatter();
  const amount = useAmount();
  return ({ payments, price, token, timeCredits, unit }) => {
    const accepts = (bit: number) => (payments & bit) !== 0;
    const ways = [
      price > 0n && t(unit, { amount: amount.of(price, { token, timeCredits }) }),
      accepts(PAYMENTS.timeCredits) && t("timeCredits"),
      accepts(PAYMENTS.traditional) && (price > 0n ? t("alsoTraditional") : t("traditional")),
      accepts(PAYMENTS.gift) && t("gift"),
    ].filter((way) => way !== false);
    return ways.length === 0 ? t("open") : format.list(ways, { type: "disjunction" });
  };
}
