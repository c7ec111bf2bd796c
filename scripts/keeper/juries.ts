import { type Contract, isError, type JsonRpcProvider } from "ethers";
import { logsBetween } from "../deployment/logs.ts";

/** As `IJury.Phase` numbers them. */
export const PHASES = ["Drawing", "Commit", "Reveal", "Appeal", "Decided", "Ended"] as const;

/** Whether the seed of a draw is still to come, can be asked for, or was forgotten by the chain. */
export type Seed = "early" | "known" | "gone";

/** A dispute before the jury, as of now. */
export interface JuryStanding {
  readonly phase: (typeof PHASES)[number];
  /** Unix seconds at which the phase ends by itself; 0 where it doesn't. */
  readonly until: number;
  /** Of the draw that jurors wait for; undefined where they wait for none. */
  readonly draw: { readonly seedBlock: number; readonly seed: Seed } | undefined;
}

/** What anyone can do to bring a dispute on. */
export type JuryCall = "draw" | "reseed" | "tally" | "execute";

/** Seats that one transaction draws at most: it must fit into the gas that a keeper may spend on one. */
export const SEATS_A_DRAW = 8;

/**
 * What anyone can do for a dispute now.
 * @param now Unix seconds of the chain's last block.
 */
export function juryCallOf({ phase, until, draw }: JuryStanding, now: number): JuryCall | undefined {
  if (phase === "Decided") return "execute";
  if (phase === "Reveal") return now > until ? "tally" : undefined;
  if (draw === undefined || draw.seed === "early") return undefined;
  return draw.seed === "gone" ? "reseed" : "draw";
}

/** Asked of the contract: a rollup may count its blocks in another way than its contracts see. */
async function seedOf(randomness: Contract, seedBlock: bigint): Promise<Seed> {
  if (await randomness.getFunction("isGone")(seedBlock)) return "gone";
  try {
    await randomness.getFunction("seedOf")(seedBlock);
    return "known";
  } catch (error) {
    if (isError(error, "CALL_EXCEPTION")) return "early";
    throw error;
  }
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
    draw: pending ? { seedBlock: Number(seedBlock), seed: await seedOf(randomness, seedBlock) } : undefined,
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
