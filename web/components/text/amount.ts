"use client";

import { useMemo } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { type Address, ethAddress, formatUnits, isAddressEqual, zeroAddress } from "viem";
import { useConfig } from "../../config/context.tsx";
import { languageOf } from "../../language/choice.ts";
import { isolate } from "../../language/isolate.ts";
import { directionOf } from "../../language/languages.ts";

/** Amounts as members read them: number and token, never a bare integer. */
export function useAmount() {
  const { chain } = useConfig();
  const format = useFormatter();
  const isRightToLeft = directionOf(languageOf(useLocale(), [])) === "rtl";
  const t = useTranslations("amount");
  return useMemo(() => {
    const native = (value: bigint) => {
      const whole = Number(formatUnits(value, chain.currency.decimals));
      const shown = format.number(whole, { maximumSignificantDigits: whole >= 1000 ? 6 : 4 });
      const amount = `${shown} ${chain.currency.symbol}`;
      return isRightToLeft ? isolate(amount) : amount;
    };
    /** `token` as in the terms: the native currency, an ERC-20, or zero for nothing held. */
    const of = (value: bigint, token: Address) => {
      if (isAddressEqual(token, zeroAddress)) return t("nothingHeld");
      return isAddressEqual(token, ethAddress)
        ? native(value)
        : t("unknownToken", { value: value.toString() });
    };
    return { native, of };
  }, [chain, format, t, isRightToLeft]);
}
