"use client";

import { useMutation } from "@tanstack/react-query";
import { useConfig } from "../../config/context.tsx";
import { useIndex } from "../../index/context.tsx";
import { readGroupChanges } from "../../index/groups.ts";
import { schemeOf } from "../../sync/scheme.ts";
import type { ReviewRecord } from "../../trust/attestations/record.ts";
import type { Scheme } from "../../trust/attestations/scheme.ts";
import type { DisclosureRefusal } from "../../trust/proofs/disclosure/check.ts";
import { looksLikeDisclosure, readDisclosure } from "../../trust/proofs/disclosure/file.ts";
import type { ReviewSet } from "../../trust/proofs/disclosure/set.ts";
import { ProofError } from "../../trust/proofs/errors.ts";
import { type ProofFile, readProof } from "../../trust/proofs/file.ts";
import { leavesAt } from "../../trust/proofs/group.ts";
import { groupOf } from "../../trust/proofs/statement.ts";
import { type Verdict, verdictOf } from "../../trust/proofs/verdict.ts";
import { keptTaken } from "./taken.ts";
import { useProver } from "./useProver.ts";

/** What was read from a file, and what it comes to. */
export type Checked = CheckedStanding | CheckedDisclosure;

/** A proof without a name. */
export interface CheckedStanding {
  readonly kind: "standing";
  readonly file: ProofFile;
  readonly verdict: Verdict;
  /** Members of the group as of the proof; null where it is of none that is known. */
  readonly members: number | null;
}

/** Reviews that a member shows of all about it. */
export interface CheckedDisclosure {
  readonly kind: "reviews";
  readonly set: ReviewSet;
  readonly outcome: readonly ReviewRecord[] | DisclosureRefusal;
}

async function checkReviews(text: string, here: Scheme, now: number): Promise<CheckedDisclosure> {
  const { checkDisclosure } = await import("../../trust/proofs/disclosure/check.ts");
  const file = readDisclosure(text);
  return { kind: "reviews", set: file.disclosure.set, outcome: await checkDisclosure(file, here, now) };
}

/**
 * Checks proofs in this browser: reviews that somebody shows by their signatures, and proofs without a name by the circuit's verifier
 * and by the group that is computed anew from its events, where this site has groups.
 *
 * @param now Unix seconds
 */
export function useCheck(now: number) {
  const config = useConfig();
  const index = useIndex();
  const prover = useProver();
  return useMutation({
    mutationFn: async (text: string): Promise<Checked> => {
      if (looksLikeDisclosure(text)) return checkReviews(text, schemeOf(config), now);
      const file = readProof(text);
      const { chain, reputationGroups } = config;
      if (reputationGroups === null) throw new ProofError("no-groups");
      const here = { chainId: chain.id, address: reputationGroups };
      const group = groupOf(file.statement.tier);
      const changes = await index.read(`group ${group}`, (reading) => readGroupChanges(reading, group));
      const worker = await prover();
      const isRight = await worker.check(file.statement, file.proof);
      const taken = keptTaken.read()[String(file.proof.nullifier)] ?? null;
      const verdict = verdictOf(file, here, changes, isRight, taken, now);
      if (verdict.kind !== "right") return { kind: "standing", file, verdict, members: null };
      const until = changes.findLastIndex(({ root }) => root === file.proof.root) + 1;
      const leaves = leavesAt(changes.slice(0, until), Number.POSITIVE_INFINITY);
      if ((await worker.load(leaves)) !== file.proof.root) throw new ProofError("group-differs");
      return { kind: "standing", file, verdict, members: leaves.filter((leaf) => leaf !== 0n).length };
    },
  });
}
