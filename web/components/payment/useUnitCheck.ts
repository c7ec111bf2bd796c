"use client";

import { useQuery } from "@tanstack/react-query";
import { useConfig } from "../../config/context.tsx";
import type { PaymentInstruction } from "../../payments/instruction.ts";
import type { CurrencyFacts } from "./methodDraft.ts";
import { useTokenFacts } from "./useTokenFacts.ts";

export type UnitCheck = "right" | "wrong" | "elsewhere" | "asking";

type Unit = Pick<CurrencyFacts, "symbol" | "decimals">;

/**
 * Whether instructions name the unit of what is paid as the network does: who writes "1 USDC" and counts it in other
 * decimals asks for another amount than the card says.
 *
 * - `right`, also for money, which has no unit to be checked
 * - `wrong`: not to be paid by
 * - `elsewhere`: another network, which this page can't ask
 * - `asking`: not known yet
 */
export function useUnitCheck(instruction: PaymentInstruction): UnitCheck {
  const { chain } = useConfig();
  const factsOf = useTokenFacts();
  const method = instruction.kind === "token" ? instruction.method : null;
  const token = method?.chainId === chain.id ? method.token : null;
  const { data: facts } = useQuery({
    queryKey: ["token", chain.id, token],
    queryFn: async (): Promise<Unit | null> => (token === null ? chain.currency : factsOf(token)),
    enabled: method !== null,
  });
  if (method === null) return "right";
  if (method.chainId !== chain.id) return "elsewhere";
  if (facts === undefined) return "asking";
  return facts?.symbol === method.symbol && facts.decimals === method.decimals ? "right" : "wrong";
}
