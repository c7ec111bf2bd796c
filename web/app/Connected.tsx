"use client";

import "@rainbow-me/rainbowkit/styles.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, Suspense, useState } from "react";
import { WagmiProvider } from "wagmi";
import { PageSkeleton } from "../components/feedback/PageSkeleton.tsx";
import { Shell } from "../components/shell/Shell.tsx";
import { useConfig } from "../config/context.tsx";
import type { AppConfig } from "../config/schema.ts";
import { IdentityProvider } from "../identity/context.tsx";
import { IndexProvider } from "../index/context.tsx";
import { IndexError } from "../index/errors.ts";
import { createWalletConfig, type WalletConfig } from "../wallet/config.ts";
import { WalletDialogs } from "../wallet/WalletDialogs.tsx";

/** The index client tries again by itself; anything else gets two more chances. */
function retries(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof IndexError);
}

/**
 * React may throw a first rendering away and begin again, state and all. A wallet configuration made twice would ask the
 * wallet twice, and the page might listen to the one that was not answered: so there is one for each configuration.
 */
const walletConfigs = new WeakMap<AppConfig, WalletConfig>();

function walletConfigOf(config: AppConfig): WalletConfig {
  const known = walletConfigs.get(config);
  if (known !== undefined) return known;
  const made = createWalletConfig(config);
  walletConfigs.set(config, made);
  return made;
}

/** Providers that need the configuration; each visit makes its own, none outlives the page. */
export function Connected({ children }: { children: ReactNode }) {
  const config = useConfig();
  const wagmi = walletConfigOf(config);
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: retries } } }),
  );
  return (
    <WagmiProvider config={wagmi}>
      <QueryClientProvider client={queries}>
        <IndexProvider>
          <IdentityProvider>
            <WalletDialogs>
              <Shell>
                <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
              </Shell>
            </WalletDialogs>
          </IdentityProvider>
        </IndexProvider>
      </QueryClientProvider>
    </WagmiProvider>
  );
}
