"use client";

import { useMutation } from "@tanstack/react-query";
import type { GroupsContract } from "../../contracts/groups.ts";
import { useIndex } from "../../index/context.tsx";
import { readGroupChanges } from "../../index/groups.ts";
import { ProofError } from "../../trust/proofs/errors.ts";
import { type ProofFile, readProof } from "../../trust/proofs/file.ts";
import { leavesAt } from "../../trust/proofs/group.ts";
import { groupOf } from "../../trust/proofs/statement.ts";
import { type Verdict, verdictOf } from "../../trust/proofs/verdict.ts";
import { keptTaken } from "./taken.ts";
import { useProver } from "./useProver.ts";

/** What was read from a file, and what it comes to. */
export interface Checked {
  readonly file: ProofFile;
  readonly verdict: Verdict;
  /** Members of the group as of the proof; null where it is of none that is known. */
  readonly members: number | null;
}

/**
 * Checks proofs in this browser: by the circuit's verifier, and by the group that is computed anew from its events.
 *
 * @param here where this site's groups are
 * @param now Unix seconds
 */
export function useCheck(here: GroupsContract, now: number) {
  const index = useIndex();
  const prover = useProver();
  return useMutation({
    mutationFn: async (text: string): Promise<Checked> => {
      const file = readProof(text);
      const group = groupOf(file.statement.tier);
      const changes = await index.read(`group ${group}`, (reading) => readGroupChanges(reading, group));
      const worker = await prover();
      const isRight = await worker.check(file.statement, file.proof);
      const taken = keptTaken.read()[String(file.proof.nullifier)] ?? null;
      const verdict = verdictOf(file, here, changes, isRight, taken, now);
      if (verdict.kind !== "right") return { file, verdict, members: null };
      const until = changes.findLastIndex(({ root }) => root === file.proof.root) + 1;
      const leaves = leavesAt(changes.slice(0, until), Number.POSITIVE_INFINITY);
      if ((await worker.load(leaves)) !== file.proof.root) throw new ProofError("group-differs");
      return { file, verdict, members: leaves.filter((leaf) => leaf !== 0n).length };
    },
  });
}
