"use client";

import type { Address } from "viem";
import { create } from "zustand";
import { device } from "../device/store.ts";

/** Who acts on this page, as the member's wallet says. */
export type Account =
  | { readonly status: "connected"; readonly address: Address; readonly chainId: number }
  /** `reconnecting` until it is known whether the wallet of the last visit still answers. */
  | {
      readonly status: "disconnected" | "connecting" | "reconnecting";
      readonly address: undefined;
      readonly chainId: undefined;
    };

/** The account while none acts. */
export function nobody(status: Exclude<Account["status"], "connected">): Account {
  return { status, address: undefined, chainId: undefined };
}

interface Wallets {
  readonly account: Account;
  /** The wallets' code is heavy: it is fetched only once somebody needs it. */
  readonly code: "unneeded" | "needed" | "loaded" | "failed";
  /** Whether the member waits for the dialog in which one chooses a wallet. */
  readonly isChoosing: boolean;
}

/** Under this name wagmi keeps which wallet was connected last. */
const LAST_WALLET = "wagmi.recentConnectorId";

const wasConnected = typeof window !== "undefined" && device.read(LAST_WALLET) !== null;

export const useWallets = create<Wallets>(() => ({
  account: nobody(wasConnected ? "reconnecting" : "disconnected"),
  code: wasConnected ? "needed" : "unneeded",
  isChoosing: false,
}));

/** Who acts on this page. */
export function useAccount(): Account {
  return useWallets(({ account }) => account);
}

/** Has the wallets' code fetched, unless it is there. */
export function needWallets(): void {
  useWallets.setState(({ code }) => ({ code: code === "loaded" ? code : "needed" }));
}

/** Lets the member choose a wallet, as soon as the wallets' code is there. */
export function chooseWallet(): void {
  needWallets();
  useWallets.setState({ isChoosing: true });
}
