import { readFeeCredits } from "./holdings.ts";
import type { AccountId } from "./ids.ts";
import { type Dispute, type FeeCredit, type Juror, jurorSeatsQuery, jurorsQuery } from "./queries/dispute.ts";
import type { Reading } from "./reading.ts";

/** What a member has to do with juries. */
export interface JuryDuty {
  /** Where the member is ready to judge. */
  readonly enrolments: readonly Juror[];
  /** Disputes in which the member has or had a seat, each once, the newest first. */
  readonly cases: readonly Dispute[];
  /** What juries owe the member. */
  readonly fees: readonly FeeCredit[];
}

/** Reads a member's jury duty. */
export async function readDuty(reading: Reading, account: AccountId): Promise<JuryDuty> {
  const enrolments = await reading.all(
    jurorsQuery,
    ({ jurors }) => jurors,
    (after) => ({ account, leftAt: null, ...after }),
  );
  const seats = await reading.all(
    jurorSeatsQuery,
    ({ jurorSeats }) => jurorSeats,
    (after) => ({ juror: account, ...after }),
  );
  const fees = await readFeeCredits(reading, account);
  const disputes = new Map(seats.map(({ dispute }) => [dispute.id, dispute]));
  return { enrolments, cases: [...disputes.values()].sort((a, b) => b.raisedAt - a.raisedAt), fees };
}
