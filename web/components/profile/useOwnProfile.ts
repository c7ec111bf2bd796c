"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import type { Address } from "viem";
import type { Identity } from "../../identity/identity.ts";
import { type Delivery, stampAfter } from "../../identity/profile/queue.ts";
import type { Profile } from "../../identity/profile/schema.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";
import { useSession } from "./useSession.ts";

const NONE: Delivery = { state: "none" };

/** What a save changes; everything else of the profile stays. */
export type ProfileChange = (
  before: Profile | null,
) => Omit<Profile, "updatedAt"> | Promise<Omit<Profile, "updatedAt">>;

interface Save {
  readonly part: "public" | "private" | "key" | "everything";
  readonly change: ProfileChange;
  /** Called once what was typed waits on the device, sent or not. */
  readonly onKept?: () => void;
}

const needsSignIn = (delivery: Delivery): boolean =>
  delivery.state === "waiting" && ["signedOut", "expired"].includes(delivery.why.code);

/** One's own profile as it was last saved, arrived or not, and the way to save it. */
export function useOwnProfile(identity: Identity, me: Address) {
  const { directory, queue } = identity;
  const queries = useQueryClient();
  const { session, open, close } = useSession(identity, me);
  const wallet = useWalletActions();
  const delivery = useSyncExternalStore(
    (listener) => queue.subscribe(listener),
    () => queue.delivery(me),
    () => NONE,
  );
  const queryKey = ["identity", "own", me.toLowerCase()];
  const latest = async () => {
    const pending = await queue.pending(me);
    return pending ?? (await directory.look(me)).profile;
  };
  const own = useQuery({ queryKey, queryFn: latest, retry: false, networkMode: "always" });

  useEffect(() => {
    if (delivery.state === "none") void queries.invalidateQueries({ queryKey: ["identity", "own"] });
  }, [delivery, queries]);

  const deliver = async (sent: Promise<Delivery>): Promise<Delivery> => {
    let reached = await sent;
    if (needsSignIn(reached)) {
      await open.mutateAsync();
      reached = await queue.send(me);
    }
    if (reached.state === "none") await directory.look(me).catch(() => undefined);
    await queries.invalidateQueries({ queryKey: ["identity", "own"] });
    return reached;
  };

  const save = useMutation({
    networkMode: "always",
    mutationFn: async ({ change, onKept }: Save) => {
      const before = await latest();
      const profile = { ...(await change(before)), updatedAt: stampAfter(before?.updatedAt, new Date()) };
      const sent = queue.save(me, profile);
      // Resolves after the save has been written down, as the store keeps their order.
      await queue.pending(me);
      onKept?.();
      return deliver(sent);
    },
  });
  const send = useMutation({ networkMode: "always", mutationFn: () => deliver(queue.send(me)) });
  /** Saves what waits once more, after what another device has saved since. */
  const insist = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const pending = await queue.pending(me);
      const there = (await directory.look(me)).profile;
      if (pending === undefined) return;
      await deliver(queue.save(me, { ...pending, updatedAt: stampAfter(there?.updatedAt, new Date()) }));
    },
  });
  const drop = useMutation({ networkMode: "always", mutationFn: () => queue.drop(me) });
  const sign = (message: string) => wallet().then(({ signMessage }) => signMessage(me, message));
  return { own, delivery, session, signIn: open, signOut: close, save, send, insist, drop, sign };
}

export type OwnProfile = ReturnType<typeof useOwnProfile>;
