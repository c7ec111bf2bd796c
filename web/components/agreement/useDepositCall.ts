"use client";

import { useCallback } from "react";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { agreementsAbi } from "../../contracts/generated/abi.ts";
import type { WriteRequest } from "../../writes/request.ts";
import { type Asset, assetKind } from "../text/asset.ts";
import { usePermit } from "./usePermit.ts";

/** The calls by which a payer sets something aside, and what each is called with a permit in place of an allowance. */
const WITH_PERMIT = {
  propose: "proposeWithPermit",
  accept: "acceptWithPermit",
  open: "openWithPermit",
} as const;

export type DepositCall = keyof typeof WITH_PERMIT;

export function isDepositCall(name: string): name is DepositCall {
  return name in WITH_PERMIT;
}

/**
 * A call that sets something aside, as the asset asks for it: the native currency goes along, hours are taken by a permit
 * that the wallet is asked for first. `amount` is in the asset's smallest unit; 0 for one who sets nothing aside.
 */
export function useDepositCall(): (
  name: DepositCall,
  args: readonly unknown[],
  asset: Asset,
  amount: bigint,
  me: Address,
) => Promise<WriteRequest["call"]> {
  const { contracts } = useConfig();
  const permit = usePermit();
  return useCallback(
    async (name, args, asset, amount, me) => {
      const call = { address: contracts.agreements, abi: agreementsAbi };
      if (amount === 0n) return { ...call, functionName: name, args };
      switch (assetKind(asset)) {
        case "native":
          return { ...call, functionName: name, args, value: amount };
        case "hours":
          return {
            ...call,
            functionName: WITH_PERMIT[name],
            args: [...args, await permit(asset.token, me, amount)],
          };
        default:
          // Its own allowance is the member's matter: this page can't know every token's ways.
          return { ...call, functionName: name, args };
      }
    },
    [contracts, permit],
  );
}
