"use client";

import { useFormatter, useTranslations } from "use-intl";
import { isAddressEqual, zeroAddress } from "viem";
import { useMemberName } from "../../../identity/useMemberName.ts";
import type { CommunityRules } from "../../../index/queries/rules.ts";
import { useHours } from "../../hours/useHours.ts";
import { useAmount } from "../../text/amount.ts";
import { useSpan } from "../../text/span.ts";
import type { ReputationSource } from "../reputationSource.ts";
import {
  type Change,
  type DisputeSettings,
  type JoinPolicy,
  WEIGHED,
  type WeightsPercent,
} from "./changes.ts";

/** A community's rules, and what would change them, in plain words. */
export function useRuleSentences() {
  const t = useTranslations("commons.rule");
  const factor = useTranslations("match.factor");
  const format = useFormatter();
  const amount = useAmount();
  const span = useSpan();
  const hours = useHours();
  const nameOf = useMemberName();

  const joinPolicy = ({ way, membersInvite, vouches, vouchWeight }: JoinPolicy): string => {
    if (way === "Open") return t("open");
    if (way === "Invitation") return t(membersInvite ? "invitedByMembers" : "invitedBySteward");
    return t("vouches", { count: vouches, weight: vouchWeight });
  };

  const disputes = (settings: DisputeSettings): string => {
    if (isAddressEqual(settings.arbitrator, zeroAddress)) return t("noArbitrator");
    if (settings.jurors === 0) return t("arbitrator", { window: span(settings.rulingWindow) });
    return t("jury", {
      jurors: settings.jurors,
      commit: span(settings.commitSeconds),
      reveal: span(settings.revealSeconds),
      appeal: span(settings.appealSeconds),
      fee:
        settings.feePerJuror === 0n
          ? t("volunteers")
          : t("fee", { amount: amount.native(settings.feePerJuror) }),
    });
  };

  const weights = (percent: WeightsPercent): string =>
    t("weights", {
      list: format.list(
        WEIGHED.map((name) =>
          t("weight", {
            name: factor(name),
            share: format.number(percent[name] / 100, { style: "percent" }),
          }),
        ),
      ),
    });

  const reputation = (source: ReputationSource): string => t(`reputation.${source}`);

  const change = (wanted: Change): string => {
    switch (wanted.kind) {
      case "describe":
        return [t("describe", { name: wanted.name }), reputation(wanted.reputation)].join(" ");
      case "joinPolicy":
        return joinPolicy(wanted.policy);
      case "disputes":
        return disputes(wanted.settings);
      case "weights":
        return weights(wanted.weights);
      case "addVerifier":
      case "removeVerifier":
      case "liftBar":
      case "removeMember":
        return t(wanted.kind, { name: nameOf(wanted.account) });
      case "offerStewardship":
        return t("offerStewardship", { name: nameOf(wanted.to) });
      case "createCredits":
      case "creditLimit":
        return t(wanted.kind, { hours: hours(BigInt(wanted.limit)) });
      case "memberLimit":
        return t("memberLimit", { name: nameOf(wanted.account), hours: hours(BigInt(wanted.limit)) });
      case "votingDelay":
      case "votingPeriod":
      case "timelockDelay":
        return t(wanted.kind, { span: span(wanted.seconds) });
      case "quorum":
        return t("quorum", { share: format.number(wanted.percent / 100, { style: "percent" }) });
      default:
        return t(wanted.kind);
    }
  };

  return { joinPolicy, disputes, weights, reputation, change };
}

/** The rules that hold, in the form in which they are changed. */
export function policyOf(rules: CommunityRules): JoinPolicy {
  return {
    way: rules.joinWay,
    membersInvite: rules.membersInvite,
    vouches: rules.joinVouches,
    vouchWeight: rules.joinVouchWeight,
  };
}

/** Likewise, for disputes. */
export function disputesOf(rules: CommunityRules): DisputeSettings {
  const { jurors, commitSeconds, revealSeconds, appealSeconds, feePerJuror, rulingWindow } = rules;
  return {
    arbitrator: rules.arbitrator ?? zeroAddress,
    jurors,
    commitSeconds,
    revealSeconds,
    appealSeconds,
    feePerJuror,
    rulingWindow,
  };
}
