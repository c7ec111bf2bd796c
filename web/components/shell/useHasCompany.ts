"use client";

import { useState } from "react";
import { useWallets } from "../../wallet/account.ts";
import { WRITES_KEY } from "../../writes/key.ts";

function hasKeptWrites(): boolean {
  try {
    return sessionStorage.getItem(WRITES_KEY) !== null;
  } catch {
    // A browser that keeps nothing has kept no writes.
    return false;
  }
}

/** Whether there may be something that goes with a member from page to page; a visitor who has no wallet has nothing. */
export function useHasCompany(): boolean {
  const isMember = useWallets(({ code }) => code !== "unneeded");
  const [hadWrites] = useState(hasKeptWrites);
  return isMember || hadWrites;
}
