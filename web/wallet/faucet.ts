"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Address, numberToHex, parseEther } from "viem";
import { usePublicClient } from "wagmi";

/** What one press adds, in wei. */
const POUR = parseEther("10");

/** Test money from the chain's own node; only anvil knows this call. */
export function useFaucet(address: Address | undefined) {
  const client = usePublicClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      if (client === undefined || address === undefined) throw new Error("Connect a wallet first.");
      const balance = await client.getBalance({ address });
      await client.request<{ Method: "anvil_setBalance"; Parameters: [Address, string]; ReturnType: null }>({
        method: "anvil_setBalance",
        params: [address, numberToHex(balance + POUR)],
      });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["balance"] }),
  });
}
