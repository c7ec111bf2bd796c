"use client";

import { lazy, Suspense, useEffect } from "react";
import { rtcConfiguration } from "../../calls/configuration.ts";
import { signallingThrough } from "../../calls/conversation.ts";
import { createDesk } from "../../calls/desk.ts";
import { useConfig } from "../../config/context.tsx";
import { useMessenger } from "../../messaging/useMessenger.ts";
import type { CallDesk } from "./desk.tsx";

const CallLayer = lazy(async () => ({ default: (await import("./CallLayer.tsx")).CallLayer }));

interface CallDeskKeeperProps {
  desk: CallDesk | null;
  /** Told of the desk that pages make calls at, as long as the member's messages are in this tab. */
  onDesk: (desk: CallDesk | null) => void;
}

/** Keeps calls, and shows the one that is on. It stands beside the page, so that nothing of the page begins anew with it. */
export function CallDeskKeeper({ desk, onDesk }: CallDeskKeeperProps) {
  const { calls } = useConfig();
  const messenger = useMessenger();
  useEffect(() => {
    if (messenger === null || typeof RTCPeerConnection === "undefined") return;
    const made = createDesk(signallingThrough(messenger), rtcConfiguration(calls));
    const memberOf: CallDesk["memberOf"] = (conversation) =>
      messenger.conversations().find(({ id }) => id === conversation)?.others[0] ?? null;
    onDesk({ ...made, memberOf });
    window.addEventListener("pagehide", made.calls.hangUp);
    return () => {
      window.removeEventListener("pagehide", made.calls.hangUp);
      made.calls.close();
      onDesk(null);
    };
  }, [messenger, calls, onDesk]);
  return (
    desk !== null && (
      <Suspense>
        <CallLayer />
      </Suspense>
    )
  );
}
