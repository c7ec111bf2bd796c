"use client";

import { useQuery } from "@tanstack/react-query";
import {
  type Abi,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ReadContractParameters,
  type ReadContractReturnType,
  stringify,
} from "viem";
import { CHAIN_KEYS } from "./chainKeys.ts";
import { useNode } from "./node.ts";

type Constant = "pure" | "view";

type Reading<
  abi extends Abi,
  name extends ContractFunctionName<abi, Constant>,
  args extends ContractFunctionArgs<abi, Constant, name>,
> = ReadContractParameters<abi, name, args> & {
  readonly query?: {
    readonly enabled?: boolean;
    readonly refetchInterval?: number;
    readonly retry?: boolean;
  };
};

/** What a contract says now, read again after each write of one's own. */
export function useReadContract<
  const abi extends Abi,
  name extends ContractFunctionName<abi, Constant>,
  const args extends ContractFunctionArgs<abi, Constant, name>,
>({ query = {}, ...call }: Reading<abi, name, args>) {
  const node = useNode();
  const { address, functionName, args } = call;
  return useQuery({
    queryKey: [CHAIN_KEYS.contract, node.chain.id, address, functionName, stringify(args)],
    queryFn: async (): Promise<ReadContractReturnType<abi, name, args>> => {
      const { readContract } = await import("./loaded/chainActions.ts");
      return readContract(node, call as ReadContractParameters<abi, name, args>);
    },
    ...query,
  });
}
