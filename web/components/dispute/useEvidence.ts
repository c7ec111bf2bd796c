"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useConfig } from "../../config/context.tsx";
import {
  EVIDENCE_BYTES,
  type EvidenceContent,
  isAuthentic,
  readEvidence,
} from "../../disputes/evidence/content.ts";
import { fetchFromNode } from "../../disputes/evidence/ipfs.ts";
import { type EvidencePlace, placeOf } from "../../disputes/evidence/place.ts";
import type { Evidence } from "../../index/queries/dispute.ts";

/** What could be read of a piece of evidence. */
export type ReadEvidence =
  /** It is what its party pointed at. */
  | { readonly state: "authentic"; readonly content: EvidenceContent }
  /** What lies there is something else, and so is not shown. */
  | { readonly state: "altered" }
  /** It can't be had from here; who has the file can open it. */
  | { readonly state: "absent" };

function judge(bytes: Uint8Array<ArrayBuffer>, { hash }: Evidence, place: EvidencePlace): ReadEvidence {
  if (!isAuthentic(bytes, hash)) return { state: "altered" };
  const content = place.in === "chain" ? { statement: place.statement, files: [] } : readEvidence(bytes);
  return { state: "authentic", content };
}

/** Reads a piece of evidence from where it lies and checks it against the hash on chain; or from a file that one was given. */
export function useEvidence(evidence: Evidence) {
  const { evidence: node } = useConfig();
  const queries = useQueryClient();
  const { hash, uri } = evidence;
  const place = placeOf(uri);
  const queryKey = ["evidence", hash, uri];
  const query = useQuery({
    queryKey,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<ReadEvidence> => {
      if (place.in === "chain") return judge(place.bytes, evidence, place);
      if (place.in === "elsewhere" || node === null) return { state: "absent" };
      return judge(await fetchFromNode(node, place.cid, signal), evidence, place);
    },
  });
  /** Opens a file that one was given. @returns whether it is the evidence */
  const open = useCallback(
    async (file: Blob): Promise<boolean> => {
      if (file.size > EVIDENCE_BYTES) return false;
      const read = judge(new Uint8Array(await file.arrayBuffer()), evidence, place);
      if (read.state !== "authentic") return false;
      queries.setQueryData(["evidence", hash, uri], read);
      return true;
    },
    [queries, evidence, place, hash, uri],
  );
  const read: ReadEvidence | null = query.isError ? { state: "absent" } : (query.data ?? null);
  return { read, open, retry: query.isError ? query.refetch : null };
}
