"use client";

import { useCallback, useEffect, useState } from "react";
import { device } from "../../device/store.ts";
import { learnsHere, setLearning } from "./learning.ts";

/** Whether the device learns what the member likes; null until that is read, so that nothing is learned against it. */
export function useLearning(): { readonly choice: boolean | null; readonly turn: (on: boolean) => void } {
  const [choice, setChoice] = useState<boolean | null>(null);
  useEffect(() => setChoice(learnsHere(device)), []);
  const turn = useCallback((on: boolean) => {
    setLearning(device, on);
    setChoice(on);
  }, []);
  return { choice, turn };
}
