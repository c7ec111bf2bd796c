"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { Address } from "viem";
import { device } from "../../device/store.ts";
import { keepSecret, keptSecret, readSecret, writeSecret } from "../../trust/proofs/secret.ts";
import { saveFile } from "../call/save.ts";

export interface Secret {
  /** Null where this device has none. */
  readonly value: Uint8Array | null;
  /** What groups keep of it; undefined while it is computed, and where there is none. */
  readonly commitment: bigint | undefined;
  /** The secret, a new one where there is none yet, with what groups keep of it. */
  readonly make: () => Promise<{ readonly secret: Uint8Array; readonly commitment: bigint }>;
  readonly save: () => void;
  /** Takes it from a saved file. @throws `ProofError` where that holds none, or another member's */
  readonly bring: (file: Blob) => Promise<void>;
}

const identityModule = () => import("../../trust/proofs/identity.ts");

/** My secret, which stands behind what I prove, and which only my devices and files know. */
export function useSecret(me: Address): Secret {
  // What is kept lies outside of React: this tells it to look again.
  const [, look] = useState(0);
  const value = keptSecret(device, me);
  const { data: commitment } = useQuery({
    queryKey: ["proofCommitment", me, value?.join() ?? null],
    queryFn: async () => (value === null ? null : (await identityModule()).identityOf(value).commitment),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const keep = useCallback(
    (secret: Uint8Array) => {
      keepSecret(device, me, secret);
      look((count) => count + 1);
    },
    [me],
  );
  return {
    value,
    commitment: commitment ?? undefined,
    make: async () => {
      const { identityOf, newSecret } = await identityModule();
      const secret = keptSecret(device, me) ?? newSecret();
      keep(secret);
      return { secret, commitment: identityOf(secret).commitment };
    },
    save: () => {
      const secret = keptSecret(device, me);
      if (secret === null) return;
      const file = new Blob([writeSecret(me, secret)], { type: "application/json" });
      saveFile(file, `myceliary-proof-secret-${me.slice(2, 8).toLowerCase()}.json`);
    },
    bring: async (file) => keep(readSecret(me, await file.text())),
  };
}
