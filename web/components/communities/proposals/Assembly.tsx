"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useFormatter, useTranslations } from "use-intl";
import { useProposals } from "../../../index/hooks/community.ts";
import type { Governor } from "../../../index/queries/rules.ts";
import { useAccount } from "../../../wallet/account.ts";
import { useChainTime } from "../../../wallet/chainTime.ts";
import { EmptyState } from "../../feedback/EmptyState.tsx";
import { PageSkeleton } from "../../feedback/PageSkeleton.tsx";
import { QueryError } from "../../feedback/QueryError.tsx";
import { useSpan } from "../../text/span.ts";
import type { PartProps } from "../CommunityPage.tsx";
import { governorInCharge, governorToAsk } from "../decide/decider.ts";
import { useMembership } from "../useMembership.ts";
import { Handover } from "./Handover.tsx";
import { MyVote } from "./MyVote.tsx";
import { ProposalList } from "./ProposalList.tsx";
import { ProposeSection } from "./ProposeSection.tsx";

/** How the community decides, what it decided, and the way to propose something. */
export function Assembly(props: PartProps) {
  const t = useTranslations("commons.proposals");
  const { id, community, rules } = props;
  const { address: me } = useAccount();
  const { isMember } = useMembership(community);
  const proposals = useProposals(id);
  const now = useChainTime();
  const governor = governorToAsk(rules);
  const isInCharge = governorInCharge(rules) !== null;
  if (proposals.isPending || now === null) return <PageSkeleton />;
  if (proposals.isError) return <QueryError onRetry={() => void proposals.refetch()} />;
  return (
    <Stack spacing={6}>
      <Stack component="section" spacing={3} aria-labelledby="deciding">
        <Typography variant="h2" id="deciding">
          {t("title")}
        </Typography>
        {governor !== null && <Rules governor={governor} />}
        {!isInCharge && <Handover {...props} governor={governor} me={me} />}
      </Stack>
      {governor !== null && me !== undefined && isMember === true && (
        <>
          <MyVote key={me} id={id} community={community} me={me} />
          <ProposeSection {...props} governor={governor} isInCharge={isInCharge} />
        </>
      )}
      {proposals.data.length > 0 ? (
        <ProposalList community={community} rules={rules} proposals={proposals.data} now={now} />
      ) : (
        governor !== null && <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
      )}
    </Stack>
  );
}

/** How a vote goes, in a few sentences. */
function Rules({ governor }: { governor: Governor }) {
  const t = useTranslations("commons.proposals");
  const format = useFormatter();
  const span = useSpan();
  return (
    <Typography>
      {t("rules", {
        delay: governor.votingDelay === 0 ? t("atOnce") : t("after", { span: span(governor.votingDelay) }),
        period: span(governor.votingPeriod),
        quorum: format.number(Number(governor.quorumPercent) / 100, { style: "percent" }),
      })}{" "}
      {governor.timelock.delay !== null && governor.timelock.delay > 0
        ? t("waits", { span: span(governor.timelock.delay) })
        : t("waitsNot")}
    </Typography>
  );
}
