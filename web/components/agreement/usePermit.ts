"use client";

import { useCallback } from "react";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { timeCreditsAbi } from "../../contracts/generated/abi.ts";
import { type Permit, permitOf, permitTypes, timeCreditsDomain } from "../../contracts/permit.ts";
import { publicClientOf, useNode } from "../../wallet/node.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";

/** Seconds by the chain that a permit may wait to be used: for slow blocks and second thoughts of the wallet. */
const VALID_SECONDS = 3600n;

/**
 * Has a member allow the agreements to take just so much of its time, once, by a signature that costs nothing
 * (ERC-2612), in place of an allowance that would be a transaction and could stay. Fails as the wallet does.
 */
export function usePermit(): (credits: Address, owner: Address, hundredths: bigint) => Promise<Permit> {
  const { chain, contracts } = useConfig();
  const node = useNode();
  const wallet = useWalletActions();
  return useCallback(
    async (credits, owner, hundredths) => {
      const client = await publicClientOf(node);
      const [nonce, { timestamp }] = await Promise.all([
        client.readContract({
          address: credits,
          abi: timeCreditsAbi,
          functionName: "nonces",
          args: [owner],
        }),
        client.getBlock({ includeTransactions: false }),
      ]);
      const deadline = timestamp + VALID_SECONDS;
      const signature = await (await wallet()).signTypedData({
        domain: timeCreditsDomain(chain.id, credits),
        types: permitTypes,
        primaryType: "Permit",
        message: { owner, spender: contracts.agreements, value: hundredths, nonce, deadline },
      });
      return permitOf(signature, deadline);
    },
    [chain, contracts, node, wallet],
  );
}
