"use client";

import { createContext, type ReactNode, use, useEffect, useMemo } from "react";
import { useConfig } from "../config/context.tsx";
import { useAccount } from "../wallet/account.ts";
import { type Identity, identityOf } from "./identity.ts";

const IdentityContext = createContext<Identity | null>(null);

/** Milliseconds between tries to send what waits for a node that is away. */
const TRY_EVERY = 5_000;

/** Gives the pages below it the profiles that the configuration names; sends what an earlier visit left waiting. */
export function IdentityProvider({ children }: { children: ReactNode }) {
  const { profiles } = useConfig();
  const identity = useMemo(
    () =>
      profiles === null
        ? null
        : identityOf(profiles, typeof indexedDB === "undefined" ? undefined : indexedDB),
    [profiles],
  );
  useSending(identity);
  return <IdentityContext value={identity}>{children}</IdentityContext>;
}

function useSending(identity: Identity | null) {
  const { address } = useAccount();
  useEffect(() => {
    if (identity === null || address === undefined) return;
    const { queue, directory } = identity;
    const send = async () => {
      if ((await queue.pending(address)) === undefined) return;
      if ((await queue.send(address)).state === "none") await directory.look(address).catch(() => undefined);
    };
    const attempt = () => void send().catch(() => undefined);
    attempt();
    const timer = setInterval(() => {
      const delivery = queue.delivery(address);
      if (delivery.state === "waiting" && delivery.why.code === "away") attempt();
    }, TRY_EVERY);
    window.addEventListener("online", attempt);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", attempt);
    };
  }, [identity, address]);
}

/** Profiles and sign-ins; null where this site is configured without. */
export function useIdentity(): Identity | null {
  return use(IdentityContext);
}
