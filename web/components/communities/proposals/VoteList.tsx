"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { MemberLink } from "../../../identity/MemberLink.tsx";
import type { ProposalVote } from "../../../index/queries/proposal.ts";
import { PagedList } from "../../paged/PagedList.tsx";

/** Votes that are shown at first. */
const PAGE = 20;

/** Who voted how, and why. */
export function VoteList({ votes }: { votes: readonly ProposalVote[] }) {
  const t = useTranslations("commons.proposals");
  if (votes.length === 0) return null;
  return (
    <Stack component="section" spacing={3} aria-labelledby="voters">
      <Typography variant="h3" id="voters">
        {t("voters")}
      </Typography>
      <PagedList items={votes} page={PAGE} keyOf={({ id }) => id}>
        {({ voter, support, weight, reason }) => (
          <Stack spacing={1}>
            <Stack direction="row" sx={{ columnGap: 3, flexWrap: "wrap", alignItems: "center" }}>
              <MemberLink address={voter} />
              <Typography variant="body2" color="textSecondary">
                {t(`voted.${support}`, { weight: Number(weight) })}
              </Typography>
            </Stack>
            {reason.trim() !== "" && (
              <Typography
                dir="auto"
                sx={{ overflowWrap: "anywhere", whiteSpace: "pre-line", paddingInlineStart: 8 }}
              >
                {reason}
              </Typography>
            )}
          </Stack>
        )}
      </PagedList>
    </Stack>
  );
}
