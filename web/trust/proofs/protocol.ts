import type { ProofErrorCode } from "./errors.ts";
import type { MembershipProof, Statement } from "./proof.ts";

/** What the page asks of the worker; `request` comes back with the answer. */
export type ProofRequest =
  /** Computes a group's tree; the last one is kept for proofs in it. */
  | { readonly type: "load"; readonly request: number; readonly leaves: readonly bigint[] }
  /** Proves in the group that was loaded last. */
  | {
      readonly type: "prove";
      readonly request: number;
      /** Of the identity: 32 bytes. */
      readonly secret: Uint8Array;
      readonly statement: Statement;
      /** Address of the folder of the circuit's files. */
      readonly artifacts: string;
    }
  | {
      readonly type: "check";
      readonly request: number;
      readonly statement: Statement;
      readonly proof: MembershipProof;
    };

export type ProofResponse =
  | { readonly type: "loaded"; readonly request: number; readonly root: bigint }
  | { readonly type: "proved"; readonly request: number; readonly proof: MembershipProof }
  | { readonly type: "checked"; readonly request: number; readonly isRight: boolean }
  | { readonly type: "refused"; readonly request: number; readonly code: ProofErrorCode };
