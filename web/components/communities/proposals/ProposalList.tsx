"use client";

import Card from "@mui/material/Card";
import CardActionArea from "@mui/material/CardActionArea";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useMemberName } from "../../../identity/useMemberName.ts";
import type { Proposal } from "../../../index/queries/proposal.ts";
import type { CommunityRules } from "../../../index/queries/rules.ts";
import { ListSection } from "../../exchanges/ListSection.tsx";
import { PageLink } from "../../PageLink.tsx";
import { PagedList } from "../../paged/PagedList.tsx";
import { paths } from "../../paths.ts";
import { useTime } from "../../text/time.ts";
import type { CommunityRecord } from "../record.ts";
import { StageChip } from "./StageChip.tsx";
import type { Stage } from "./stage.ts";
import { titleAndText } from "./text.ts";
import { type Staged, useStages } from "./useStages.ts";
import { VoteBars } from "./VoteBars.tsx";

/** Groups of stages, in the order in which they need somebody. */
const GROUPS = [
  { key: "open", stages: ["voting", "accepted", "due"] },
  { key: "coming", stages: ["coming", "waiting"] },
  { key: "over", stages: ["executed", "defeated", "canceled"] },
] as const satisfies readonly { key: string; stages: readonly Stage[] }[];

/** Proposals of a group that are shown at first. */
const PAGE = 10;

interface ProposalListProps {
  readonly community: CommunityRecord;
  readonly rules: CommunityRules;
  readonly proposals: readonly Proposal[];
  readonly now: bigint;
}

/** All proposals by where they stand: first what waits for somebody. */
export function ProposalList({ community, rules, proposals, now }: ProposalListProps) {
  const t = useTranslations("commons.proposals");
  const staged = useStages(proposals, rules.governors, community.memberCount, now);
  return GROUPS.map(({ key, stages }) => ({
    key,
    items: staged.filter(({ stage }) => stages.some((one) => one === stage)),
  }))
    .filter(({ items }) => items.length > 0)
    .map(({ key, items }) => (
      <ListSection
        key={key}
        id={`proposals-${key}`}
        title={t(`group.${key}`)}
        count={items.length}
        isUrgent={key === "open"}
      >
        <PagedList items={items} page={PAGE} keyOf={({ proposal }) => proposal.id}>
          {(one) => <ProposalCard community={community} staged={one} now={now} />}
        </PagedList>
      </ListSection>
    ));
}

function ProposalCard({
  community,
  staged: { proposal, stage, quorum },
  now,
}: {
  community: CommunityRecord;
  staged: Staged;
  now: bigint;
}) {
  const t = useTranslations("commons.proposals");
  const time = useTime();
  const nameOf = useMemberName();
  const { title } = titleAndText(proposal.description);
  const name = title === "" ? t("untitled") : title;
  return (
    <Card>
      <CardActionArea
        component={PageLink}
        href={paths.proposal(community.address, proposal.governor, proposal.number)}
        sx={{ padding: 4 }}
      >
        <Stack spacing={2}>
          <Stack
            direction="row"
            spacing={3}
            sx={{ justifyContent: "space-between", alignItems: "flex-start" }}
          >
            <Typography variant="h3" sx={{ overflowWrap: "anywhere" }}>
              <bdi>{name}</bdi>
            </Typography>
            <StageChip stage={stage} />
          </Stack>
          {stage !== "coming" && <VoteBars proposal={proposal} quorum={quorum} isBrief />}
          <Typography variant="body2" color="textSecondary">
            {[
              t("proposedBy", { name: nameOf(proposal.proposer) }),
              ...(stage === "voting"
                ? [t("ends", { time: time.relative(BigInt(proposal.voteEnd), now) })]
                : stage === "coming"
                  ? [t("begins", { time: time.relative(BigInt(proposal.voteStart), now) })]
                  : [time.day(BigInt(proposal.proposedAt))]),
            ].join(" · ")}
          </Typography>
        </Stack>
      </CardActionArea>
    </Card>
  );
}
