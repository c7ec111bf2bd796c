"use client";

import { useSyncExternalStore } from "react";
import type { Address } from "viem";
import { useIdentity } from "./context.tsx";
import type { SeenProfile } from "./profile/cache.ts";

const NEVER = () => () => {};
const NOTHING = () => 0;

/** What is known of members' profiles, by address; looks up what isn't, and draws again once it is. */
export function useProfiles(): (member: Address) => SeenProfile | undefined {
  const directory = useIdentity()?.directory;
  useSyncExternalStore(directory?.subscribe ?? NEVER, directory?.version ?? NOTHING, NOTHING);
  return (member) => directory?.get(member);
}

/** A member's profile; undefined until something is known of it. */
export function useProfile(member: Address): SeenProfile | undefined {
  return useProfiles()(member);
}
