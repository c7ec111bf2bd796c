"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { getBalance } from "viem/actions";
import { CHAIN_KEYS } from "./chainKeys.ts";
import { useNode } from "./node.ts";

/**
 * What an account has of the chain's own currency, in its smallest unit; undefined until it is known.
 *
 * @param refetchInterval milliseconds between looks; none without
 */
export function useBalance(address: Address | undefined, refetchInterval?: number): bigint | undefined {
  const node = useNode();
  const { data } = useQuery({
    queryKey: [CHAIN_KEYS.balance, node.chain.id, address],
    queryFn: address === undefined ? skipToken : () => getBalance(node, { address }),
    ...(refetchInterval !== undefined && { refetchInterval }),
  });
  return data;
}
