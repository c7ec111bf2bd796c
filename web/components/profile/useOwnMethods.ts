"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useIdentity } from "../../identity/context.tsx";
import { unseal } from "../../identity/private/seal.ts";
import { keyOf } from "../../identity/private/secret.ts";
import { useProfile } from "../../identity/useProfile.ts";
import type { PaymentMethod } from "../../payments/method.ts";

const NONE: readonly PaymentMethod[] = [];

/** One's own ways to be paid, from the private part of the profile; none until it was opened on this device. */
export function useOwnMethods(me: Address): readonly PaymentMethod[] {
  const identity = useIdentity();
  const sealed = useProfile(me)?.profile?.private;
  const { data } = useQuery({
    queryKey: ["identity", "methods", me.toLowerCase(), sealed?.ephemeral],
    queryFn:
      identity === null || sealed === undefined
        ? skipToken
        : async () => {
            const secret = await identity.secrets.get(me.toLowerCase());
            return secret === undefined ? NONE : (unseal(me, keyOf(secret), sealed).payment ?? NONE);
          },
    retry: false,
  });
  return data ?? NONE;
}
