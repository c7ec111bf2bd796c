"use client";

import type { ReactNode } from "react";
import { WalletButton } from "../wallet/WalletButton.tsx";
import { Footer } from "./Footer.tsx";
import { ShellFrame } from "./ShellFrame.tsx";

/** The frame of every page once wallet and chain are known. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <ShellFrame wallet={<WalletButton />} footer={<Footer />}>
      {children}
    </ShellFrame>
  );
}
