"use client";

import { useCallback, useEffect, useRef } from "react";
import type { Prover } from "../../trust/proofs/prover.ts";

/** Gives the worker of proofs, which starts when it is first asked for and ends with the page. */
export function useProver(): () => Promise<Prover> {
  const started = useRef<Promise<Prover> | null>(null);
  useEffect(
    () => () => {
      void started.current?.then((prover) => prover.dispose());
      started.current = null;
    },
    [],
  );
  return useCallback(() => {
    started.current ??= import("../../trust/proofs/prover.ts").then(({ createProver }) => createProver());
    return started.current;
  }, []);
}
