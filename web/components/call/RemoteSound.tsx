"use client";

import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Desk } from "../../calls/desk.ts";

/** What the other says, heard whatever of the call is shown. */
export function RemoteSound({ desk, speaker }: { desk: Desk; speaker: string | null }) {
  const stream = useStore(desk.calls.view, (view) => view.remote?.stream ?? null);
  const audio = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    if (audio.current !== null) audio.current.srcObject = stream;
  }, [stream]);
  useEffect(() => {
    // A speaker that was unplugged meanwhile: the browser goes on with its own choice.
    if (speaker !== null) audio.current?.setSinkId?.(speaker).catch(() => {});
  }, [speaker]);
  // biome-ignore lint/a11y/useMediaCaption: somebody speaks here and now.
  return <audio ref={audio} autoPlay hidden />;
}
