"use client";

import { useSearchParams } from "next/navigation";

/** A page's id from its address, or null where it is missing. */
export function useQueryParameter(name: string): string | null {
  return useSearchParams().get(name);
}
