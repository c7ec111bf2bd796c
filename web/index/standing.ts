import type { AccountId } from "./ids.ts";
import {
  type Verification,
  type Verifier,
  verificationsQuery,
  verifiersQuery,
} from "./queries/verification.ts";
import { type ReceivedVouch, vouchesReceivedQuery } from "./queries/vouch.ts";
import type { Reading } from "./reading.ts";

/** Who stands behind a member, of what was not taken back; what has ended by its time is still among it. */
export interface Standing {
  readonly vouches: readonly ReceivedVouch[];
  /** Of verifiers that their community still names. */
  readonly verifications: readonly Verification[];
  /** The communities that name the member as their verifier. */
  readonly verifies: readonly Verifier["community"][];
}

/** Reads what others attest of a member. */
export async function readStanding(reading: Reading, member: AccountId): Promise<Standing> {
  const vouches = await reading.all(
    vouchesReceivedQuery,
    (answer) => answer.vouches,
    (after) => ({ member, revokedAt: null, ...after }),
  );
  const verifications = await reading.all(
    verificationsQuery,
    (answer) => answer.verifications,
    (after) => ({ member, revokedAt: null, ...after }),
  );
  const namings = await reading.all(
    verifiersQuery,
    (answer) => answer.verifiers,
    (after) => ({ account: member, named: true, ...after }),
  );
  return {
    vouches,
    verifications: verifications.filter(({ verifier }) => verifier.named),
    verifies: namings.map(({ community }) => community),
  };
}
