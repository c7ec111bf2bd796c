"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { zeroAddress } from "viem";
import { communityAbi } from "../../contracts/generated/abi.ts";
import { useAccount } from "../../wallet/account.ts";
import { useReadContract } from "../../wallet/readContract.ts";
import { useWrite, type WriteResult } from "../../writes/useWrite.ts";
import { paths } from "../paths.ts";
import type { CommunityRecord } from "./record.ts";

export interface Membership {
  /** Undefined until it is known, and without a wallet. */
  readonly isMember: boolean | undefined;
  readonly isBusy: boolean;
  readonly join: () => Promise<WriteResult>;
  readonly leave: () => Promise<WriteResult>;
}

/** Whether I am a member, as the contract says, and the two ways to change that. */
export function useMembership(community: Pick<CommunityRecord, "address" | "name"> | null): Membership {
  const t = useTranslations("communities");
  const { address: me } = useAccount();
  const write = useWrite();
  const [isBusy, setIsBusy] = useState(false);
  const { data: isMember } = useReadContract({
    address: community?.address ?? zeroAddress,
    abi: communityAbi,
    functionName: "isMember",
    args: [me ?? zeroAddress],
    query: { enabled: community !== null && me !== undefined },
  });
  const call = async (functionName: "join" | "leave"): Promise<WriteResult> => {
    if (community === null) return null;
    setIsBusy(true);
    try {
      return await write({
        title: t(functionName, { name: community.name }),
        href: paths.community(community.address),
        call: { address: community.address, abi: communityAbi, functionName, args: [] },
      });
    } finally {
      setIsBusy(false);
    }
  };
  return { isMember, isBusy, join: () => call("join"), leave: () => call("leave") };
}
