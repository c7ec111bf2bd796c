import { Identity } from "@semaphore-protocol/identity";

/** Bytes of the secret that a commitment stands for. */
export const SECRET_BYTES = 32;

/** Somebody who can prove to be in groups (Semaphore's identity, version 4). */
export interface ProofIdentity {
  /** What goes into the circuit. Who has it can prove as this member, and tell which proofs are this member's. */
  readonly scalar: bigint;
  /** What groups keep. */
  readonly commitment: bigint;
}

/** A new secret, by the browser's generator of random numbers. */
export function newSecret(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
}

/**
 * The identity that a secret stands for.
 * @param secret 32 random bytes
 */
export function identityOf(secret: Uint8Array): ProofIdentity {
  const { secretScalar, commitment } = new Identity(secret);
  return { scalar: secretScalar, commitment };
}
