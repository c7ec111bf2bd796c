"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { readView, type View } from "./steps.ts";

/** Which part of the form is shown: in the address, so that back and forward go from question to question. */
export function useView(first: View): readonly [View, (view: View) => void] {
  const view = readView(useSearchParams().get("step")) ?? first;
  const go = useCallback((next: View) => {
    const parameters = new URLSearchParams(window.location.search);
    parameters.set("step", next);
    window.history.pushState(null, "", `?${parameters}`);
    window.scrollTo({ top: 0 });
  }, []);
  return [view, go];
}
