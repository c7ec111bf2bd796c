import type { Address } from "viem";
import { type AgreementFacts, roleOf } from "./actions.ts";

/** For whom or what a member waits who has nothing to do, as the key of a sentence. */
export function waitingKey(facts: AgreementFacts, me: Address) {
  const role = roleOf(facts, me);
  if (role === "stranger") return "stranger";
  if (facts.settlementBy?.toLowerCase() === me.toLowerCase()) return "settlement";
  if (facts.state === "Disputed") return "disputed";
  return facts.state === "Proposed" ? "proposer" : role;
}
