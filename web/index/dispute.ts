import type { AgreementId } from "./ids.ts";
import { type Dispute, disputesQuery, type Evidence, evidenceQuery } from "./queries/dispute.ts";
import type { Reading } from "./reading.ts";

/** A dispute about an agreement, with all that was given as evidence, in its order. */
export interface DisputeStory {
  readonly dispute: Dispute;
  readonly evidence: readonly Evidence[];
}

/** Reads the dispute about an agreement; null where there never was one. An agreement has one at most. */
export async function readDispute(reading: Reading, agreement: AgreementId): Promise<DisputeStory | null> {
  const [dispute] = (await reading.page(disputesQuery, { agreement })).disputes;
  if (dispute === undefined) return null;
  const evidence = await reading.all(
    evidenceQuery,
    ({ evidences }) => evidences,
    (after) => ({ agreement, ...after }),
  );
  return { dispute, evidence: evidence.sort((a, b) => a.at - b.at) };
}
