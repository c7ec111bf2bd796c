"use client";

import { type ComponentType, useEffect, useState } from "react";
import { useAllWords } from "../language/context.tsx";
import { nobody, useWallets } from "./account.ts";

/**
 * Stands beside the page and fetches the wallets' code where a wallet was connected in the last visit or the member wants to
 * choose one. Beside it, not around it: so nothing of the page begins anew when the code arrives.
 */
export function WalletsOnDemand() {
  const code = useWallets((wallets) => wallets.code);
  const [loaded, setLoaded] = useState<{ Wallets: ComponentType } | null>(null);
  useEffect(() => {
    if (code !== "needed") return;
    import("./loaded/Wallets.tsx").then(
      ({ Wallets }) => {
        useWallets.setState({ code: "loaded" });
        setLoaded({ Wallets });
      },
      () => useWallets.setState({ code: "failed", isChoosing: false, account: nobody("disconnected") }),
    );
  }, [code]);
  const hasWords = useAllWords(code !== "unneeded");
  return loaded && hasWords && <loaded.Wallets />;
}
