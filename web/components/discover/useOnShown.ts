"use client";

import { useEffect } from "react";

/** Tells once that a part of the page stands there. @param onShown the same function each time */
export function useOnShown(onShown: () => void): void {
  useEffect(() => onShown(), [onShown]);
}
