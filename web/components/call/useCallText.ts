"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Call, Underway } from "../../calls/call.ts";

/** Milliseconds since 1970, told anew each second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** "3:07" */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
}

/** Where a call is, in a word or two; how long it lasts, once the two hear each other. */
export function useCallLine(call: Underway): string {
  const t = useTranslations("call");
  const now = useNow();
  return call.phase === "connected" ? clockOf(now - call.since) : t(`line.${call.phase}`);
}

/** Why a call is over, in a sentence. */
export function useEndSentence(): (call: Extract<Call, { phase: "ended" }>, name: string) => string {
  const t = useTranslations("call");
  return ({ reason, since, at }, name) =>
    since !== null && (reason === "hungUp" || reason === "theyHungUp")
      ? t("end.talked", { time: clockOf(at - since) })
      : t(`end.${reason}`, { name });
}
