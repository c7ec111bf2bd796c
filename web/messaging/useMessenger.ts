"use client";

import { useCallback, useEffect, useReducer } from "react";
import type { Change, Messenger } from "./messenger.ts";
import { useSession } from "./session.ts";

/** The messenger, once there is one. */
export function useMessenger(): Messenger | null {
  const session = useSession();
  return session.state === "ready" ? session.messenger : null;
}

/** Hears what a messenger tells for as long as the component stands. */
export function useChanges(messenger: Messenger | null, hear: (change: Change) => void): void {
  useEffect(() => messenger?.subscribe(hear), [messenger, hear]);
}

/** Draws a component anew whenever a messenger tells of a change of a kind. */
export function useRenderOn(messenger: Messenger | null, type: Change["type"]): void {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const hear = useCallback(
    (change: Change) => {
      if (change.type === type) render();
    },
    [type],
  );
  useChanges(messenger, hear);
}

/** Messages that wait to be read, without those of strangers; 0 while there is no messenger. */
export function useUnread(): number {
  const messenger = useMessenger();
  useRenderOn(messenger, "conversations");
  return (messenger?.conversations() ?? [])
    .filter(({ consent }) => consent === "allowed")
    .reduce((sum, { unread }) => sum + unread, 0);
}
