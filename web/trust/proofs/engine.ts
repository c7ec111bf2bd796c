import { ProofError } from "./errors.ts";
import type { Artifacts } from "./groth16.ts";
import { identityOf } from "./identity.ts";
import { checkProof, makeProof } from "./proof.ts";
import type { ProofRequest, ProofResponse } from "./protocol.ts";
import { type CommitmentTree, rootOf, treeOf } from "./tree.ts";

/**
 * Answers the page's requests, in a worker or wherever there is none.
 * @param fetchArtifacts gives the circuit's files, from the address of their folder
 */
export function createEngine(
  fetchArtifacts: (base: string) => Promise<Artifacts>,
): (request: ProofRequest) => Promise<ProofResponse> {
  let tree: CommitmentTree = treeOf([]);
  let artifacts: Promise<Artifacts> | undefined;

  /** Fetched once; again after a failure. */
  const artifactsAt = (base: string): Promise<Artifacts> => {
    artifacts ??= fetchArtifacts(base).catch((error: unknown) => {
      artifacts = undefined;
      throw error;
    });
    return artifacts;
  };

  const answer = async (asked: ProofRequest): Promise<ProofResponse> => {
    const { request } = asked;
    switch (asked.type) {
      case "load":
        tree = treeOf(asked.leaves);
        return { type: "loaded", request, root: rootOf(tree) };
      case "prove": {
        const identity = identityOf(asked.secret);
        const place = tree[0]?.indexOf(identity.commitment) ?? -1;
        if (place < 0) throw new ProofError("not-in-group");
        const files = await artifactsAt(asked.artifacts);
        return {
          type: "proved",
          request,
          proof: await makeProof(identity, tree, place, asked.statement, files),
        };
      }
      case "check":
        return { type: "checked", request, isRight: await checkProof(asked.statement, asked.proof) };
    }
  };

  return async (asked) => {
    try {
      return await answer(asked);
    } catch (error) {
      if (!(error instanceof ProofError)) throw error;
      return { type: "refused", request: asked.request, code: error.code };
    }
  };
}
