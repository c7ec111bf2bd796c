"use client";

import { useSyncExternalStore } from "react";

function listen(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

/** The address's part after "#", with it; empty for none. No server ever sees it. */
export function useFragment(): string {
  return useSyncExternalStore(
    listen,
    () => window.location.hash,
    () => "",
  );
}
