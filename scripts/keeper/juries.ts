import type { Contract, JsonRpcProvider } from "ethers";
import { logsBetween } from "../deployment/logs.ts";

/** As `IJury.Phase` numbers them. */
export const PHASES = ["Drawing", "Commit", "Reveal", "Appeal", "Decided", "Ended"] as const;

/** A dispute before the jury, as of now. */
export interface JuryStanding {
  readonly phase: (typeof PHASES)[number];
  /** Unix seconds at which the phase ends by itself; 0 where it doesn't. */
  readonly until: number;
  /** Whether jurors wait to be drawn, by which block's seed, and whether the chain has forgotten that one. */
  readonly isDrawPending: boolean;
  readonly seedBlock: number;
  readonly isSeedGone: boolean;
}

/** What anyone can do to bring a dispute on. */
export type JuryCall = "draw" | "reseed" | "tally" | "execute";

/** Seats that one transaction draws at most: it must fit into the gas that a keeper may spend on one. */
export const SEATS_A_DRAW = 8;

/**
 * What anyone can do for a dispute now.
 * @param head The chain's last block, and its time in Unix seconds.
 */
export function juryCallOf(
  standing: JuryStanding,
  head: { readonly number: number; readonly timestamp: number },
): JuryCall | undefined {
  const { phase, until, isDrawPending, seedBlock, isSeedGone } = standing;
  if (phase === "Decided") return "execute";
  if (phase === "Reveal") return head.timestamp > until ? "tally" : undefined;
  if (!isDrawPending) return undefined;
  if (isSeedGone) return "reseed";
  return head.number > seedBlock ? "draw" : undefined;
}

/** Reads how a dispute stands. */
export async function juryStandingOf(
  jury: Contract,
  randomness: Contract,
  disputeID: bigint,
): Promise<JuryStanding> {
  const [phase, until] = await jury.getFunction("phaseOf")(disputeID);
  const [pending, seedBlock] = await jury.getFunction("drawOf")(disputeID);
  return {
    phase: PHASES[Number(phase)] ?? "Ended",
    until: Number(until),
    isDrawPending: Boolean(pending),
    seedBlock: Number(seedBlock),
    isSeedGone: pending ? Boolean(await randomness.getFunction("isGone")(seedBlock)) : false,
  };
}

/** Disputes that began between two blocks, and those that ended. */
export async function juryEventsBetween(
  provider: JsonRpcProvider,
  jury: Contract,
  from: number,
  to: number,
): Promise<{ readonly begun: readonly bigint[]; readonly ended: readonly bigint[] }> {
  const address = await jury.getAddress();
  const idsOf = async (...names: readonly string[]) => {
    const topics = [names.map((name) => jury.interface.getEvent(name)?.topicHash ?? name)];
    const logs = await logsBetween(provider, { address, topics }, from, to);
    return logs.map((log) => BigInt(log.topics[1] ?? 0));
  };
  return {
    begun: await idsOf("DisputeCreated"),
    ended: await idsOf("RulingExecuted", "DisputeWithdrawn"),
  };
}
