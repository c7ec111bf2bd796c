"use client";

import { useFormatter, useMessages, useTranslations } from "use-intl";
import type { FactorExplanation } from "../../matching/rank.ts";
import { wordOf } from "../publish/tags.ts";
import { useAmount } from "../text/amount.ts";
import { useDistanceSentence } from "./useDistanceSentence.ts";

/** Says why a factor has its value, in a sentence or a few. */
export function useReasonSentence(): (explanation: FactorExplanation) => string {
  const t = useTranslations("match.reason");
  const tags = useTranslations("tags");
  const { match, tags: tagNames } = useMessages();
  const format = useFormatter();
  const amount = useAmount();
  const distance = useDistanceSentence();

  const said: Readonly<Record<string, (value: string | number) => string>> = {
    metres: (value) => distance(Number(value)),
    reach: (value) => distance(Number(value)),
    asked: (value) => amount.native(BigInt(Math.round(Number(value)))),
    limit: (value) => amount.native(BigInt(Math.round(Number(value)))),
    mean: (value) => format.number(Number(value), { maximumFractionDigits: 1 }),
    openHours: (value) => format.number(Number(value), { maximumFractionDigits: 1 }),
  };

  const aspectSentence = ({ key, code, parameters }: FactorExplanation["aspects"][number]): string => {
    const sentence = `aspect-${code}`;
    if (!isKey(match.reason, sentence)) return "";
    const words = Object.entries(parameters).map(([name, value]) => [
      name,
      value.split(" ").map(wordOf).join(", "),
    ]);
    return t(sentence, {
      what: isKey(tagNames, key) ? tags(key) : wordOf(key),
      ...Object.fromEntries(words),
    });
  };

  return ({ factor, reason, aspects }) => {
    if (aspects.length > 0) return aspects.map(aspectSentence).join(" ");
    const key = `${factor}-${reason.code}`;
    if (!isKey(match.reason, key)) return "";
    const values = Object.entries(reason.parameters).map(([name, value]) => [
      name,
      factor === "service" ? value : (said[name]?.(value) ?? value),
    ]);
    return t(key, Object.fromEntries(values));
  };
}

function isKey<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}
