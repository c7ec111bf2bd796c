"use client";

import { useFormatter, useMessages, useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { errorsAbi } from "../../contracts/generated/abi.ts";
import { useChosenName } from "../../identity/useMemberName.ts";
import type { WriteFailure } from "../../writes/failure.ts";
import { useAmount } from "../text/amount.ts";

/** Error arguments that are Unix times in seconds; all others are shown as numbers. */
const TIMES: ReadonlySet<string> = new Set([
  "from",
  "until",
  "latest",
  "expiry",
  "acceptBy",
  "deliverBy",
  "now_",
]);

/** Says in a sentence why a write ended. */
export function useFailureSentence(): (failure: WriteFailure) => string {
  const t = useTranslations("writes");
  const sentence = useTranslations("errors");
  const known = useMessages().errors;
  const format = useFormatter();
  const amount = useAmount();
  const { chain } = useConfig();
  const nameOf = useChosenName();

  const ofError = (name: string, args: readonly unknown[]): string => {
    if (!isKey(known, name)) return t("revertedUnknown");
    const inputs = errorsAbi.find((error) => error.name === name)?.inputs ?? [];
    const values = inputs.map((input, index): [string, string] => {
      const value = args[index];
      const inputName = input.name ?? String(index);
      return TIMES.has(inputName)
        ? [
            inputName,
            format.dateTime(new Date(Number(value) * 1000), { dateStyle: "medium", timeStyle: "short" }),
          ]
        : [inputName, String(value)];
    });
    return sentence(name, Object.fromEntries(values));
  };

  return (failure) => {
    switch (failure.kind) {
      case "reverted":
        return failure.name === null ? t("revertedUnknown") : ofError(failure.name, failure.args);
      case "funds":
        return failure.needed === 0n
          ? t("fundsUnknown")
          : t("funds", { needed: amount.native(failure.needed), has: amount.native(failure.has) });
      case "wrongNetwork":
        return t("wrongNetwork", {
          name: chain.name,
          chainId: failure.chainId === null ? "none" : String(failure.chainId),
        });
      case "otherAccount":
        return t("otherAccount", { name: nameOf(failure.account) });
      case "unknown":
        return t("unknown", { message: failure.message });
      default:
        return t(failure.kind);
    }
  };
}

function isKey<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}
