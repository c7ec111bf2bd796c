"use client";

import "@rainbow-me/rainbowkit/styles.css";
import { useConnectModal } from "@rainbow-me/rainbowkit";
import { useEffect, useRef } from "react";
import { useAccount, WagmiProvider } from "wagmi";
import { useConfig } from "../../config/context.tsx";
import { nobody, useWallets } from "../account.ts";
import { walletConfigOf } from "./config.ts";
import { WalletDialogs } from "./WalletDialogs.tsx";

/** The wallets of this browser: their dialogs, and who acts on the page. */
export function Wallets() {
  return (
    <WagmiProvider config={walletConfigOf(useConfig())}>
      <WalletDialogs>
        <Teller />
      </WalletDialogs>
    </WagmiProvider>
  );
}

/** Tells the page what the wallets say, and opens their dialog when the member wants it. */
function Teller() {
  const { status, address, chainId } = useAccount();
  // wagmi begins as disconnected and then looks for the wallet of the last visit: until it has, nothing is known.
  const search = useRef<"toCome" | "going" | "over">("toCome");
  useEffect(() => {
    const isLooking = status === "connecting" || status === "reconnecting";
    if (search.current === "toCome" && isLooking) search.current = "going";
    else if (search.current === "going" && !isLooking) search.current = "over";
    const isKnown = address !== undefined && chainId !== undefined;
    if (isKnown) useWallets.setState({ account: { status: "connected", address, chainId } });
    else if (search.current === "over") useWallets.setState({ account: nobody(status) });
  }, [status, address, chainId]);

  const { openConnectModal } = useConnectModal();
  const isChoosing = useWallets((wallets) => wallets.isChoosing);
  useEffect(() => {
    if (!isChoosing || openConnectModal === undefined) return;
    openConnectModal();
    useWallets.setState({ isChoosing: false });
  }, [isChoosing, openConnectModal]);
  return null;
}
