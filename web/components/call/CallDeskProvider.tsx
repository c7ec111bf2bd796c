"use client";

import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { rtcConfiguration } from "../../calls/configuration.ts";
import { signallingThrough } from "../../calls/conversation.ts";
import { createDesk } from "../../calls/desk.ts";
import { useConfig } from "../../config/context.tsx";
import type { Messenger } from "../../messaging/messenger.ts";
import { useMessenger } from "../../messaging/useMessaging.ts";
import { type CallDesk, CallDeskContext } from "./desk.tsx";

const CallLayer = lazy(async () => ({ default: (await import("./CallLayer.tsx")).CallLayer }));

/** Calls for all pages below, as long as the member's messages are in this tab. */
export function CallDeskProvider({ children }: { children: ReactNode }) {
  const desk = useDesk(useMessenger());
  return (
    <CallDeskContext value={desk}>
      {children}
      {desk !== null && (
        <Suspense>
          <CallLayer />
        </Suspense>
      )}
    </CallDeskContext>
  );
}

function useDesk(messenger: Messenger | null): CallDesk | null {
  const { calls } = useConfig();
  const [desk, setDesk] = useState<CallDesk | null>(null);
  useEffect(() => {
    if (messenger === null || typeof RTCPeerConnection === "undefined") return;
    const made = createDesk(signallingThrough(messenger), rtcConfiguration(calls));
    const memberOf: CallDesk["memberOf"] = (conversation) =>
      messenger.conversations().find(({ id }) => id === conversation)?.others[0] ?? null;
    setDesk({ ...made, memberOf });
    window.addEventListener("pagehide", made.calls.hangUp);
    return () => {
      window.removeEventListener("pagehide", made.calls.hangUp);
      made.calls.close();
      setDesk(null);
    };
  }, [messenger, calls]);
  return desk;
}
