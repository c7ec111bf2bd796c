"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { communityAbi } from "../../../contracts/generated/abi.ts";
import { useWrite } from "../../../writes/useWrite.ts";
import { paths } from "../../paths.ts";
import type { CommunityRecord } from "../record.ts";

/** Calls a community to be let in, or to take an invitation back; `isBusy` until every page shows it. */
export function useJoinWrite(community: CommunityRecord) {
  const t = useTranslations("commons.write");
  const write = useWrite();
  const [isBusy, setIsBusy] = useState(false);
  const send = async (
    functionName: "joinByInvitation" | "joinByVouches" | "revokeInvitation",
    args: readonly unknown[],
  ): Promise<boolean> => {
    setIsBusy(true);
    try {
      const done = await write({
        title: t(functionName, { name: community.name }),
        href: paths.community(community.address),
        call: { address: community.address, abi: communityAbi, functionName, args },
      });
      return done !== null;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, send };
}
