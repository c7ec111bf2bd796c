"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { MemberLink } from "../../../identity/MemberLink.tsx";
import type { CommunityRules } from "../../../index/queries/rules.ts";
import { useAccount } from "../../../wallet/account.ts";
import { Foldable } from "../../Foldable.tsx";
import { useHours } from "../../hours/useHours.ts";
import { useSpan } from "../../text/span.ts";
import { CreditLimitForm } from "../decide/CreditLimitForm.tsx";
import { DisputesForm } from "../decide/DisputesForm.tsx";
import { governorInCharge, type Way } from "../decide/decider.ts";
import { JoinPolicyForm } from "../decide/JoinPolicyForm.tsx";
import { ReputationForm } from "../decide/ReputationForm.tsx";
import { disputesOf, policyOf, useRuleSentences } from "../decide/useRuleSentences.ts";
import { VerifiersForm } from "../decide/VerifiersForm.tsx";
import type { CommunityRecord } from "../record.ts";

interface RulesProps {
  readonly community: CommunityRecord;
  readonly rules: CommunityRules;
  /** How the viewer changes them; null where they can't. */
  readonly way: Way | null;
}

/** What holds in the community, each rule in a sentence, with the way to change it. */
export function Rules({ community, rules, way }: RulesProps) {
  const t = useTranslations("commons.about");
  const sentences = useRuleSentences();
  const hours = useHours();
  const form = (Form: typeof JoinPolicyForm) =>
    way && (
      <Foldable rank="quiet" label={t(way.kind === "steward" ? "change" : "proposeChange")}>
        {(close) => <Form community={community} rules={rules} way={way} onDone={close} />}
      </Foldable>
    );
  return (
    <Stack component="section" spacing={3} aria-labelledby="rules">
      <Typography variant="h2" id="rules">
        {t("rules")}
      </Typography>
      <Box component="dl" sx={{ margin: 0 }}>
        <Rule name={t("decides")}>
          <Decides rules={rules} />
        </Rule>
        <Rule name={t("joining")} action={form(JoinPolicyForm)}>
          {sentences.joinPolicy(policyOf(rules))}
        </Rule>
        <Rule name={t("disputes")} action={form(DisputesForm)}>
          {sentences.disputes(disputesOf(rules))}
          {rules.arbitrator !== null && ` ${t("pool", { count: rules.jurorCount })}`}
        </Rule>
        <Rule name={t("reputation")} action={form(ReputationForm)}>
          {sentences.reputation(community.reputation)}
        </Rule>
        <Rule name={t("time")} action={form(CreditLimitForm)}>
          {rules.timeCredits === null
            ? t("noTime")
            : t("timeLimit", { hours: hours(rules.timeCredits.limit) })}
        </Rule>
        {(rules.verifiers.length > 0 || way !== null) && (
          <Rule name={t("verifiers")} action={form(VerifiersForm)}>
            {rules.verifiers.length === 0 && t("noVerifiers")}
            <Stack component="span" direction="row" sx={{ flexWrap: "wrap", columnGap: 4, rowGap: 2 }}>
              {rules.verifiers.map(({ account }) => (
                <MemberLink key={account} address={account} />
              ))}
            </Stack>
          </Rule>
        )}
      </Box>
    </Stack>
  );
}

function Decides({ rules }: { rules: CommunityRules }) {
  const t = useTranslations("commons.about");
  const span = useSpan();
  const { address: me } = useAccount();
  const governor = governorInCharge(rules);
  if (governor !== null) return t("membersDecide", { span: span(governor.votingPeriod) });
  if (me?.toLowerCase() === rules.steward) return t("youDecide");
  return t.rich("stewardDecides", { steward: () => <MemberLink address={rules.steward} /> });
}

function Rule({ name, action, children }: { name: string; action?: ReactNode; children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: { sm: "160px 1fr" },
        columnGap: 4,
        rowGap: 1,
        paddingBlock: 3,
        borderBlockEnd: "1px solid",
        borderColor: "divider",
      }}
    >
      <Typography component="dt" sx={{ fontWeight: 600 }}>
        {name}
      </Typography>
      <Stack component="dd" sx={{ margin: 0, overflowWrap: "anywhere" }}>
        <Typography component="div">{children}</Typography>
        {action}
      </Stack>
    </Box>
  );
}
