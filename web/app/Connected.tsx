"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, Suspense, useState } from "react";
import { Shell } from "../components/shell/Shell.tsx";
import { useAfterPaint } from "../components/useAfterPaint.ts";
import { IdentityProvider } from "../identity/context.tsx";
import { IndexProvider } from "../index/context.tsx";
import { IndexError } from "../index/errors.ts";
import { WalletsOnDemand } from "../wallet/WalletsOnDemand.tsx";
import { PageWaiting } from "./PageWaiting.tsx";
import { PageWords } from "./PageWords.tsx";

/** The index client tries again by itself; anything else gets two more chances. */
function retries(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof IndexError);
}

/** Providers that need the configuration; each visit makes its own, none outlives the page. */
export function Connected({ children }: { children: ReactNode }) {
  const [queries] = useState(
    () =>
      new QueryClient({
        // "always": without a network there is still what the index client and the device have kept.
        defaultOptions: { queries: { staleTime: 10_000, retry: retries, networkMode: "always" } },
      }),
  );
  return (
    <QueryClientProvider client={queries}>
      <WalletsOnDemand />
      <IndexProvider>
        <IdentityProvider>
          <Shell>
            <AfterShell>
              <PageWords>{children}</PageWords>
            </AfterShell>
          </Shell>
        </IdentityProvider>
      </IndexProvider>
    </QueryClientProvider>
  );
}

/** Lets the shell be painted before the page in it: at once, the two would hold up a hand. */
function AfterShell({ children }: { children: ReactNode }) {
  const isPainted = useAfterPaint(true);
  return isPainted ? <Suspense fallback={<PageWaiting />}>{children}</Suspense> : <PageWaiting />;
}
