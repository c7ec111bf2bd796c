"use client";

import { useNow, useTranslations } from "use-intl";
import { useCatchingUp } from "../../index/hooks/catchingUp.ts";
import { useTime } from "../text/time.ts";
import type { Freshness } from "./age.ts";
import { Banner } from "./Banner.tsx";
import { useFreshness } from "./freshness.ts";

/** Milliseconds between two tellings of an age. */
const AGE_EVERY = 5_000;

const secondsOf = (milliseconds: number) => BigInt(Math.floor(milliseconds / 1000));

/** Says so when what one sees is old, and goes away by itself. */
export function FreshnessBanner() {
  const t = useTranslations("freshness");
  const freshness = useFreshness();
  useCatchingUp(
    freshness.state === "behind" ? freshness.until : null,
    freshness.state === "fresh" ? freshness.block : null,
  );
  const now = useNow({ updateInterval: AGE_EVERY }).getTime();
  const { relative } = useTime();
  const ago = (at: number) => relative(secondsOf(at), secondsOf(Math.max(at, now)));
  const text = sentence(freshness, t, ago);
  return <Banner text={text} />;
}

function sentence(
  freshness: Freshness,
  t: ReturnType<typeof useTranslations<"freshness">>,
  ago: (at: number) => string,
): string | null {
  switch (freshness.state) {
    case "behind":
      return t("behind", {
        blocks: freshness.blocks,
        minutes: Math.floor((freshness.seconds ?? 0) / 60),
      });
    case "stopped":
      return t("stopped", { block: Number(freshness.block) });
    case "kept":
      return t("kept", { ago: ago(freshness.asOf) });
    case "indexUnreachable":
      return freshness.asOf === null ? t("unreachable") : t("unreachableAsOf", { ago: ago(freshness.asOf) });
    case "chainUnreachable":
      return freshness.asOf === null ? t("chain") : t("chainAsOf", { ago: ago(freshness.asOf) });
    default:
      return null;
  }
}
