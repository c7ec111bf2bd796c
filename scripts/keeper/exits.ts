import { z } from "zod";
import table from "../../contracts/agreements/states.json" with { type: "json" };

const deadlines = z.enum(["acceptBy", "deliverBy", "reviewBy", "rulingBy"]);

const transition = z.object({
  action: z.string(),
  call: z.string(),
  from: z.array(z.string()),
  who: z.string(),
  needs: z.string().optional(),
  after: deadlines.optional(),
});

const { states, actions } = z
  .object({ states: z.array(z.string()), actions: z.array(transition) })
  .parse(table);

/** Names of the states and the actions, in the order of the contract's enumerations. */
export const STATES: readonly string[] = states;
export const ACTIONS: readonly string[] = actions.map(({ action }) => action);

/** What anyone may do: no member of the two is asked. */
const EXITS = actions.filter(({ who }) => who === "anyone");

/** As much of an agreement as its exits depend on. Unix seconds; undefined where there is no such deadline. */
export interface Standing {
  readonly state: string;
  readonly acceptBy: number;
  readonly deliverBy: number;
  readonly reviewBy: number | undefined;
  readonly rulingBy: number | undefined;
  /** Whether its arbitrator ruled. */
  readonly isRuled: boolean;
}

/** A way out that is open to everybody. */
export interface Exit {
  /** Of the state table. */
  readonly action: string;
  /** The contract's function. */
  readonly call: string;
}

function needIsMet(need: string | undefined, isRuled: boolean): boolean {
  if (need === undefined) return true;
  if (need === "ruling") return isRuled;
  if (need === "no-ruling") return !isRuled;
  throw new Error(
    `The state table asks for ${need} where anyone may act: the keeper doesn't know what that is.`,
  );
}

/**
 * The exit of an agreement that anyone can trigger now, by the state table.
 * @param now Unix seconds of the chain's last block.
 */
export function exitOf(standing: Standing, now: number): Exit | undefined {
  return EXITS.find(({ from, needs, after }) => {
    if (!from.includes(standing.state) || !needIsMet(needs, standing.isRuled)) return false;
    const deadline = after === undefined ? Number.NEGATIVE_INFINITY : standing[after];
    return deadline !== undefined && now > deadline;
  });
}
