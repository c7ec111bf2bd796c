import { TrustError } from "./errors.ts";

/** Threads that run the same program side by side. */
export interface Team {
  /** Which of the threads this is, from 0. */
  readonly rank: number;
  readonly size: number;
  /** Waits until all threads of the team have come here; what each wrote before, all read after. */
  readonly meet: () => void;
}

/** A team of one thread. */
export const ALONE: Team = { rank: 0, size: 1, meet: () => undefined };

const ARRIVED = 0;
const PHASE = 1;
/** Words of shared memory that a team meets over. */
export const TEAM_WORDS = 2;

/** A sweep's steps are apart by less than a wake-up costs, so that a thread first looks this often. */
const LOOKS = 20_000;
/** Milliseconds after which the others are taken for dead. */
export const PATIENCE = 10_000;

/**
 * A team over shared memory. `meet` throws `worker-failed` when the others don't come.
 * @param control - {@link TEAM_WORDS} zeros in shared memory, the same for all
 * @param patience - milliseconds to wait for the others
 */
export function joinTeam(control: Int32Array, rank: number, size: number, patience = PATIENCE): Team {
  return {
    rank,
    size,
    meet() {
      const phase = Atomics.load(control, PHASE);
      if (Atomics.add(control, ARRIVED, 1) === size - 1) {
        Atomics.store(control, ARRIVED, 0);
        Atomics.add(control, PHASE, 1);
        Atomics.notify(control, PHASE);
        return;
      }
      for (let look = 0; look < LOOKS; look += 1) if (Atomics.load(control, PHASE) !== phase) return;
      if (Atomics.wait(control, PHASE, phase, patience) === "timed-out")
        throw new TrustError("worker-failed");
    },
  };
}
