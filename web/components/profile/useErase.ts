"use client";

import { useMutation } from "@tanstack/react-query";
import type { Address } from "viem";
import type { Identity } from "../../identity/identity.ts";
import { forgetDraft } from "../useDraft.ts";
import type { OwnProfile } from "./useOwnProfile.ts";

/** Empties the profile and forgets what this device keeps of it; the sign-in stays until the node has heard of it. */
export function useErase(identity: Identity, me: Address, { save, signOut }: OwnProfile) {
  return useMutation({
    networkMode: "always",
    mutationFn: async () => {
      for (const part of ["profile", "profile.private"]) forgetDraft(`${part}.${me.toLowerCase()}`);
      const delivery = await save.mutateAsync({ part: "everything", change: () => ({}) });
      if (delivery.state === "none") await signOut();
      else await identity.secrets.delete(me.toLowerCase());
    },
  });
}
