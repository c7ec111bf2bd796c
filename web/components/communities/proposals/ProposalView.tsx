"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { MemberLink } from "../../../identity/MemberLink.tsx";
import { type ProposalStory, proposalId } from "../../../index/decisions.ts";
import { useProposal } from "../../../index/hooks/community.ts";
import { useAccount } from "../../../wallet/account.ts";
import { useChainTime } from "../../../wallet/chainTime.ts";
import { EmptyState } from "../../feedback/EmptyState.tsx";
import { PageSkeleton } from "../../feedback/PageSkeleton.tsx";
import { QueryError } from "../../feedback/QueryError.tsx";
import { PageLink } from "../../PageLink.tsx";
import { paths } from "../../paths.ts";
import { useTime } from "../../text/time.ts";
import type { PartProps } from "../CommunityPage.tsx";
import { CallList } from "./CallList.tsx";
import { ProposalActions } from "./ProposalActions.tsx";
import type { ProposalKey } from "./proposalKey.ts";
import { StageChip } from "./StageChip.tsx";
import { titleAndText } from "./text.ts";
import { useStages } from "./useStages.ts";
import { VoteBars } from "./VoteBars.tsx";
import { VoteList } from "./VoteList.tsx";
import { WhatFollows } from "./WhatFollows.tsx";

/** One proposal: what it would do, how the votes lie, what follows, and what I can do. */
export function ProposalView({ named, ...props }: PartProps & { readonly named: ProposalKey }) {
  const t = useTranslations("commons.proposals");
  const { id, community } = props;
  const proposal = useProposal(id, proposalId(named.governor, named.number));
  const now = useChainTime();
  const back = (
    <Button component={PageLink} href={paths.communityPart(community.address, "proposals")}>
      {t("all")}
    </Button>
  );
  if (proposal.isPending || now === null) return <PageSkeleton />;
  if (proposal.isError) return <QueryError onRetry={() => void proposal.refetch()} />;
  if (proposal.data === null)
    return <EmptyState title={t("unknown")} text={t("unknownText")} action={back} />;
  return (
    <Stack spacing={5}>
      <Stack sx={{ alignItems: "flex-start", marginInlineStart: -3 }}>{back}</Stack>
      <Story {...props} proposal={proposal.data} now={now} />
    </Stack>
  );
}

function Story({ proposal, now, ...props }: PartProps & { proposal: ProposalStory; now: bigint }) {
  const t = useTranslations("commons.proposals");
  const time = useTime();
  const { address: me } = useAccount();
  const { community, rules } = props;
  const [staged] = useStages([proposal], rules.governors, community.memberCount, now);
  if (staged === undefined) return null;
  const { stage, quorum } = staged;
  const governor = rules.governors.find(({ id }) => id === proposal.governor) ?? null;
  const { title, text } = titleAndText(proposal.description);
  return (
    <>
      <Stack spacing={3}>
        <Stack direction="row" sx={{ columnGap: 3, rowGap: 2, flexWrap: "wrap", alignItems: "center" }}>
          <StageChip stage={stage} />
          <Typography variant="body2" color="textSecondary" component="div">
            {t.rich("proposed", {
              name: () => <MemberLink address={proposal.proposer} />,
              time: time.absolute(BigInt(proposal.proposedAt)),
            })}
          </Typography>
        </Stack>
        <Typography variant="h2" dir="auto" sx={{ overflowWrap: "anywhere" }}>
          {title === "" ? t("untitled") : title}
        </Typography>
        {text !== "" && (
          <Typography dir="auto" sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
            {text}
          </Typography>
        )}
      </Stack>
      <CallList {...props} governor={governor} calls={proposal.calls} stage={stage} />
      <Stack component="section" spacing={3} aria-labelledby="votes">
        <Typography variant="h3" id="votes">
          {t("votesTitle")}
        </Typography>
        <VoteBars proposal={proposal} quorum={quorum} />
        <WhatFollows proposal={proposal} stage={stage} quorum={quorum} governor={governor} now={now} />
        {me !== undefined && (
          <ProposalActions key={me} community={community} proposal={proposal} stage={stage} me={me} />
        )}
      </Stack>
      <VoteList votes={proposal.votes} />
    </>
  );
}
