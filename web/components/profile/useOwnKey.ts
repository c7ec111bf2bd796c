"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import type { Identity } from "../../identity/identity.ts";
import { deriveKey, type EncryptionKey, keyOf } from "../../identity/private/secret.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";

/** The member's key for private fields: null until the wallet has signed for it on this device. */
export function useOwnKey(identity: Identity, member: Address) {
  const queries = useQueryClient();
  const wallet = useWalletActions();
  const queryKey = ["identity", "key", member.toLowerCase()];
  const { data: key } = useQuery({
    queryKey,
    queryFn: async (): Promise<EncryptionKey | null> => {
      const secret = await identity.secrets.get(member.toLowerCase());
      return secret === undefined ? null : keyOf(secret);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  /** Takes the public key that the member's profile names, if it does. */
  const unlock = useMutation({
    mutationFn: async (known: string | undefined): Promise<EncryptionKey> => {
      const sign = (message: string): Promise<Hex> =>
        wallet().then(({ signMessage }) => signMessage(member, message));
      const derived = await deriveKey(member, sign, known);
      await identity.secrets.put(member.toLowerCase(), derived.secret);
      queries.setQueryData(queryKey, derived);
      return derived;
    },
  });
  return { key: key ?? null, unlock };
}
