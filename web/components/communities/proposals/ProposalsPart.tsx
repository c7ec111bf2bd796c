"use client";

import { useQueryParameter } from "../../useQueryParameter.ts";
import type { PartProps } from "../CommunityPage.tsx";
import { Assembly } from "./Assembly.tsx";
import { ProposalView } from "./ProposalView.tsx";
import { readProposalKey } from "./proposalKey.ts";

/** What members decide together: all proposals, or the one that the address names. */
export function ProposalsPart(props: PartProps) {
  const named = readProposalKey(useQueryParameter("proposal"));
  return named === null ? <Assembly {...props} /> : <ProposalView {...props} named={named} />;
}
