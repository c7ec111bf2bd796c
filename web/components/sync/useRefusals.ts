"use client";

import { useFormatter, useMessages, useTranslations } from "use-intl";
import type { PeerFault } from "../../trust/gossip/limits.ts";

/** What was refused and why, as one list in words; null where nothing was. */
export function useRefusals(): (refusals: Readonly<Record<string, number>>) => string | null {
  const t = useTranslations("sync.refusal");
  const format = useFormatter();
  const { sync } = useMessages();
  const isFault = (why: string): why is PeerFault => Object.hasOwn(sync.refusal, why);
  return (refusals) => {
    // What a later version counted has no words here.
    const parts = Object.entries(refusals).map(([why, count]) =>
      t(isFault(why) ? why : "malformed", { count }),
    );
    return parts.length === 0 ? null : format.list(parts);
  };
}
