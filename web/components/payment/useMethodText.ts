"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import type { PaymentMethod } from "../../payments/method.ts";

/** A payment method in one line, short enough for a list: whoever needs the whole of it opens it. */
export function useMethodText(): (method: PaymentMethod) => string {
  const t = useTranslations("payment.summary");
  const { chain } = useConfig();
  return useMemo(
    () => (method) => {
      if (method.kind === "bank") {
        return t("bank", {
          holder: method.holder,
          start: method.iban.slice(0, 4),
          end: method.iban.slice(-4),
        });
      }
      if (method.kind === "crypto") {
        return t("crypto", {
          symbol: method.symbol,
          network: method.chainId === chain.id ? chain.name : t("network", { id: String(method.chainId) }),
          start: method.address.slice(0, 6),
          end: method.address.slice(-4),
        });
      }
      return method.how;
    },
    [t, chain],
  );
}
