"use client";

import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { isUnderway } from "../../calls/call.ts";
import { CallBar } from "./CallBar.tsx";
import { CallEnded } from "./CallEnded.tsx";
import { CallScreen } from "./CallScreen.tsx";
import { type CallDesk, useCallDesk } from "./desk.tsx";
import { IncomingCall } from "./IncomingCall.tsx";
import { MediaNotice } from "./MediaNotice.tsx";
import { RemoteSound } from "./RemoteSound.tsx";

/** The call that this device is in, on whatever page the member is. */
export function CallLayer() {
  const desk = useCallDesk();
  return desk === null ? null : <Layer desk={desk} />;
}

function Layer({ desk }: { desk: CallDesk }) {
  const call = useStore(desk.calls.view, (view) => view.call);
  const [isSmall, setSmall] = useState(false);
  const [speaker, setSpeaker] = useState<string | null>(null);
  useWarning(isUnderway(call));
  const id = call.phase === "idle" ? null : call.call;
  const shown = useRef(id);
  if (shown.current !== id) {
    shown.current = id;
    if (isSmall) setSmall(false);
  }
  return (
    <>
      <RemoteSound desk={desk} speaker={speaker} />
      <MediaNotice desk={desk} />
      {call.phase === "ringingIn" && <IncomingCall desk={desk} call={call} />}
      {isUnderway(call) &&
        call.phase !== "ringingIn" &&
        (isSmall ? (
          <CallBar desk={desk} call={call} onOpen={() => setSmall(false)} />
        ) : (
          <CallScreen
            desk={desk}
            call={call}
            speaker={speaker}
            onSpeaker={setSpeaker}
            onSmall={() => setSmall(true)}
          />
        ))}
      {call.phase === "ended" && <CallEnded desk={desk} call={call} />}
    </>
  );
}

/** A page that is closed ends its call: the browser asks first. */
function useWarning(isInCall: boolean): void {
  useEffect(() => {
    if (!isInCall) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isInCall]);
}
