"use client";

import { useCallback } from "react";
import { useConfig } from "../config/context.tsx";
import type { WalletActions } from "./loaded/walletActions.ts";

/** Gives the wallet that the member connected, once its code is there. */
export function useWalletActions(): () => Promise<WalletActions> {
  const config = useConfig();
  return useCallback(async () => {
    const { walletActionsOf } = await import("./loaded/walletActions.ts");
    return walletActionsOf(config);
  }, [config]);
}
