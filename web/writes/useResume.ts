"use client";

import { useEffect, useRef } from "react";
import { resumeWrite } from "./run.ts";
import { useWrites } from "./store.ts";
import { useWritePorts } from "./useWritePorts.ts";

/** After a reload, goes on with what had already been sent. */
export function useResume(): void {
  const wire = useWritePorts();
  const isResumed = useRef(false);
  useEffect(() => {
    if (isResumed.current) return;
    isResumed.current = true;
    for (const { id, title, account, call, state } of useWrites.getState().writes) {
      if (account === null || call === null) continue;
      void wire(id, account).then(({ ports, emit }) => resumeWrite(ports, { title, call }, state, emit));
    }
  }, [wire]);
}
