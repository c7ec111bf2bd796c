"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { keccak256, stringToBytes } from "viem";
import { governorAbi } from "../../../contracts/generated/abi.ts";
import type { Proposal } from "../../../index/queries/proposal.ts";
import { useWrite } from "../../../writes/useWrite.ts";
import { paths } from "../../paths.ts";
import type { CommunityRecord } from "../record.ts";

/** How one votes, in the order of OpenZeppelin's GovernorCountingSimple. */
export const SUPPORTS = ["Against", "For", "Abstain"] as const;
export type Support = (typeof SUPPORTS)[number];

/** What anyone, or a member, does with a proposal; `isBusy` until every page shows it. */
export function useGovernorWrite(community: CommunityRecord, proposal: Proposal) {
  const t = useTranslations("commons.write");
  const write = useWrite();
  const [isBusy, setIsBusy] = useState(false);
  const send = async (
    title: "vote" | "queue" | "execute" | "cancelProposal",
    functionName: string,
    args: readonly unknown[],
  ): Promise<boolean> => {
    setIsBusy(true);
    try {
      const done = await write({
        title: t(title, { name: community.name }),
        href: paths.proposal(community.address, proposal.governor, proposal.number),
        call: { address: proposal.governor, abi: governorAbi, functionName, args },
      });
      return done !== null;
    } finally {
      setIsBusy(false);
    }
  };
  // The governor keeps a fingerprint alone, so that each step tells the whole again.
  const content = [
    proposal.calls.map(({ target }) => target),
    proposal.calls.map(({ value }) => value),
    proposal.calls.map(({ data }) => data),
    keccak256(stringToBytes(proposal.description)),
  ];
  return {
    isBusy,
    vote: (support: Support, reason: string) =>
      send("vote", "castVoteWithReason", [proposal.number, SUPPORTS.indexOf(support), reason]),
    queue: () => send("queue", "queue", content),
    execute: () => send("execute", "execute", content),
    cancel: () => send("cancelProposal", "cancel", content),
  };
}
