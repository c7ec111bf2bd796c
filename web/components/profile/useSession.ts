"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import type { Identity } from "../../identity/identity.ts";
import { endOf } from "../../identity/session/kept.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";

/** Days before its end from which a session is renewed without waiting for the end. */
const RENEW_DAYS = 3;
const DAY = 86_400_000;

const keyOf = (member: Address) => ["identity", "session", member.toLowerCase()];

export interface SessionState {
  /** `soon`: open, and so near its end that it should be renewed. */
  readonly state: "none" | "open" | "soon" | "expired";
  /** Milliseconds since 1970; null where there is none. */
  readonly until: number | null;
}

function stateAt(until: number, now: number): SessionState["state"] {
  if (until <= now) return "expired";
  return until - now < RENEW_DAYS * DAY ? "soon" : "open";
}

/** The member's sign-in on this device. */
export function useSession(identity: Identity, member: Address) {
  const t = useTranslations("profile");
  const queries = useQueryClient();
  const wallet = useWalletActions();
  const { data } = useQuery({
    queryKey: keyOf(member),
    queryFn: async (): Promise<SessionState> => {
      const session = await identity.sessions.get(member.toLowerCase());
      if (session === undefined) return { state: "none", until: null };
      return { state: stateAt(endOf(session), Date.now()), until: endOf(session) };
    },
    refetchInterval: 30_000,
  });
  const refresh = useCallback(
    () => queries.invalidateQueries({ queryKey: keyOf(member) }),
    [queries, member],
  );
  const open = useMutation({
    mutationFn: async () => {
      const { openSession } = await import("../../identity/ceramic/session.ts");
      await openSession(identity.sessions, {
        member,
        sign: (message) => wallet().then(({ signMessage }) => signMessage(member, message)),
        domain: location.host,
        statement: t("statement"),
        model: identity.node.model,
      });
      await refresh();
    },
  });
  const close = useCallback(async () => {
    await identity.sessions.delete(member.toLowerCase());
    await identity.secrets.delete(member.toLowerCase());
    await queries.invalidateQueries({ queryKey: ["identity"] });
  }, [identity, member, queries]);
  return { session: data, open, close };
}
