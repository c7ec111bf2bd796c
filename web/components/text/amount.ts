"use client";

import { useMemo } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { formatUnits } from "viem";
import { useConfig } from "../../config/context.tsx";
import { languageOf } from "../../language/choice.ts";
import { isolate } from "../../language/isolate.ts";
import { directionOf } from "../../language/languages.ts";
import { useHours } from "../hours/useHours.ts";
import { type Asset, assetKind } from "./asset.ts";

/** Amounts as members read them: number and token, never a bare integer. */
export function useAmount() {
  const { chain } = useConfig();
  const format = useFormatter();
  const isRightToLeft = directionOf(languageOf(useLocale(), [])) === "rtl";
  const t = useTranslations("amount");
  const hours = useHours();
  return useMemo(() => {
    const native = (value: bigint) => {
      const whole = Number(formatUnits(value, chain.currency.decimals));
      const shown = format.number(whole, { maximumSignificantDigits: whole >= 1000 ? 6 : 4 });
      const amount = `${shown} ${chain.currency.symbol}`;
      return isRightToLeft ? isolate(amount) : amount;
    };
    /** In the asset's smallest unit. */
    const of = (value: bigint, asset: Asset): string => {
      switch (assetKind(asset)) {
        case "none":
          return t("nothingHeld");
        case "native":
          return native(value);
        case "hours":
          return hours(value);
        case "token":
          return t("unknownToken", { value: value.toString() });
      }
    };
    return { native, of };
  }, [chain, format, t, hours, isRightToLeft]);
}
