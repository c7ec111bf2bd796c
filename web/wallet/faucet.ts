"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Address, numberToHex, parseEther } from "viem";
import { getBalance } from "viem/actions";
import { CHAIN_KEYS } from "./chainKeys.ts";
import { useNode } from "./node.ts";

/** What one press adds, in wei. */
const POUR = parseEther("10");

/** Test money from the chain's own node; only anvil knows this call. */
export function useFaucet(address: Address | undefined) {
  const node = useNode();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      if (address === undefined) throw new Error("Connect a wallet first.");
      const balance = await getBalance(node, { address });
      await node.request<{ Method: "anvil_setBalance"; Parameters: [Address, string]; ReturnType: null }>({
        method: "anvil_setBalance",
        params: [address, numberToHex(balance + POUR)],
      });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [CHAIN_KEYS.balance] }),
  });
}
