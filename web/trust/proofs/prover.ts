import { ProofError } from "./errors.ts";
import type { MembershipProof, Statement } from "./proof.ts";
import type { ProofRequest, ProofResponse } from "./protocol.ts";

/** Makes and checks proofs off the page's thread. */
export interface Prover {
  /** Takes a group's leaves, by place, for proofs to come. @returns its root */
  readonly load: (leaves: readonly bigint[]) => Promise<bigint>;
  /**
   * Proves a statement in the group that was loaded last.
   * @param secret of the identity
   * @param artifacts address of the folder of the circuit's files, which are fetched when they are first needed
   */
  readonly prove: (secret: Uint8Array, statement: Statement, artifacts: string) => Promise<MembershipProof>;
  readonly check: (statement: Statement, proof: MembershipProof) => Promise<boolean>;
  /** Ends the worker; what is still asked is rejected. */
  readonly dispose: () => void;
}

type Omitted<T> = T extends unknown ? Omit<T, "request"> : never;
type Answer<T extends ProofResponse["type"]> = Extract<ProofResponse, { type: T }>;

interface Pending {
  readonly resolve: (response: ProofResponse) => void;
  readonly reject: (cause: Error) => void;
}

function isAnswer<T extends ProofResponse["type"]>(response: ProofResponse, type: T): response is Answer<T> {
  return response.type === type;
}

/** Starts a worker. Every method rejects with a {@link ProofError} where it refuses. */
export function createProver(): Prover {
  const pending = new Map<number, Pending>();
  let last = 0;
  const worker = new Worker(new URL("./proofs.worker.ts", import.meta.url), { type: "module" });
  const fail = () => {
    for (const { reject } of pending.values()) reject(new ProofError("worker-failed"));
    pending.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<ProofResponse>) => {
    const waiting = pending.get(data.request);
    pending.delete(data.request);
    if (data.type === "refused") waiting?.reject(new ProofError(data.code));
    else waiting?.resolve(data);
  });
  worker.addEventListener("error", fail);

  const ask = async <T extends ProofResponse["type"]>(
    type: T,
    asked: Omitted<ProofRequest>,
  ): Promise<Answer<T>> => {
    const response = await new Promise<ProofResponse>((resolve, reject) => {
      last += 1;
      pending.set(last, { resolve, reject });
      worker.postMessage({ ...asked, request: last });
    });
    if (!isAnswer(response, type)) throw new ProofError("worker-failed");
    return response;
  };

  return {
    load: async (leaves) => (await ask("loaded", { type: "load", leaves })).root,
    prove: async (secret, statement, artifacts) =>
      (await ask("proved", { type: "prove", secret, statement, artifacts })).proof,
    check: async (statement, proof) => (await ask("checked", { type: "check", statement, proof })).isRight,
    dispose: () => {
      worker.terminate();
      fail();
    },
  };
}
