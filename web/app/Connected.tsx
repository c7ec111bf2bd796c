"use client";

import "@rainbow-me/rainbowkit/styles.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, Suspense, useState } from "react";
import { WagmiProvider } from "wagmi";
import { PageSkeleton } from "../components/feedback/PageSkeleton.tsx";
import { Shell } from "../components/shell/Shell.tsx";
import { useConfig } from "../config/context.tsx";
import { IndexProvider } from "../index/context.tsx";
import { IndexError } from "../index/errors.ts";
import { createWalletConfig } from "../wallet/config.ts";
import { WalletDialogs } from "../wallet/WalletDialogs.tsx";

/** The index client tries again by itself; anything else gets two more chances. */
function retries(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof IndexError);
}

/** Providers that need the configuration; each visit makes its own, none outlives the page. */
export function Connected({ children }: { children: ReactNode }) {
  const config = useConfig();
  const [wagmi] = useState(() => createWalletConfig(config));
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: retries } } }),
  );
  return (
    <WagmiProvider config={wagmi}>
      <QueryClientProvider client={queries}>
        <IndexProvider>
          <WalletDialogs>
            <Shell>
              <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
            </Shell>
          </WalletDialogs>
        </IndexProvider>
      </QueryClientProvider>
    </WagmiProvider>
  );
}
