"use client";

import { useQuery } from "@tanstack/react-query";
import { type ContractFunctionParameters, type MulticallParameters, stringify } from "viem";
import { CHAIN_KEYS } from "./chainKeys.ts";
import { useNode } from "./node.ts";

interface Readings<contracts extends readonly unknown[]> {
  readonly contracts: MulticallParameters<contracts, true>["contracts"];
  readonly query?: { readonly enabled?: boolean };
}

/**
 * What several contracts say in one block, each for itself: one that says nothing leaves the others as they are. They are
 * asked in one call that carries the code which asks them, so that it works on a chain without Multicall3.
 */
export function useReadContracts<const contracts extends readonly unknown[]>({
  contracts,
  query = {},
}: Readings<contracts>) {
  const node = useNode();
  const named = (contracts as readonly ContractFunctionParameters[]).map(
    ({ address, functionName, args }) => [address, functionName, args],
  );
  return useQuery({
    queryKey: [CHAIN_KEYS.contracts, node.chain.id, stringify(named)],
    queryFn: async () => {
      const { multicall } = await import("./loaded/chainActions.ts");
      return multicall<contracts, typeof node.chain, true>(node, { contracts, deployless: true });
    },
    ...query,
  });
}
