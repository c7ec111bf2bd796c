"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { governorAbi } from "../../../contracts/generated/abi.ts";
import type { CommunityRules } from "../../../index/queries/rules.ts";
import { useWrite } from "../../../writes/useWrite.ts";
import { paths } from "../../paths.ts";
import type { CommunityRecord } from "../record.ts";
import { type Call, type Change, callOf, requestOf } from "./changes.ts";
import type { Way } from "./decider.ts";
import { useTargets } from "./useTargets.ts";

/** What a member asks the others to decide. */
export interface NewProposal {
  readonly calls: readonly Call[];
  readonly text: string;
}

/** Makes a change at once, as its steward, or proposes it to the members; `isBusy` until every page shows it. */
export function useDecide(community: CommunityRecord, rules: CommunityRules, way: Way | null) {
  const t = useTranslations("commons.write");
  const write = useWrite();
  const [isBusy, setIsBusy] = useState(false);
  const governor = way?.kind === "members" ? way.governor : null;
  const targets = useTargets(community.address, rules, governor);

  /** Settles with whether it was done. */
  const send = async (request: Parameters<typeof write>[0]): Promise<boolean> => {
    setIsBusy(true);
    try {
      return (await write(request)) !== null;
    } finally {
      setIsBusy(false);
    }
  };

  const propose = async ({ calls, text }: NewProposal): Promise<boolean> => {
    if (governor === null) return false;
    return send({
      title: t("propose", { name: community.name }),
      href: paths.communityPart(community.address, "proposals"),
      call: {
        address: governor.id,
        abi: governorAbi,
        functionName: "propose",
        args: [
          calls.map(({ target }) => target),
          calls.map(({ value }) => value),
          calls.map(({ data }) => data),
          text,
        ],
      },
    });
  };

  const change = async (wanted: Change, text: string): Promise<boolean> => {
    if (way === null) return false;
    if (way.kind === "members") return propose({ calls: [callOf(wanted, targets)], text });
    const call = requestOf(wanted, targets);
    if (call === null) return false;
    return send({
      title: t("change", { name: community.name }),
      href: paths.community(community.address),
      call,
    });
  };

  return { isBusy, change, propose, targets };
}
