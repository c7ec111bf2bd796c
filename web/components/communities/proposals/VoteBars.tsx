"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Proposal } from "../../../index/queries/proposal.ts";
import { participation } from "./stage.ts";

interface VoteBarsProps {
  readonly proposal: Proposal;
  /** Votes that are needed. */
  readonly quorum: bigint;
  /** The bars alone, with one line of numbers. */
  readonly isBrief?: boolean;
}

const SIDES = [
  { key: "for", votes: "forVotes", colour: "primary.main" },
  { key: "against", votes: "againstVotes", colour: "error.main" },
  { key: "abstain", votes: "abstainVotes", colour: "lichen" },
] as const;

/** How the votes lie, and whether enough take part. */
export function VoteBars({ proposal, quorum, isBrief = false }: VoteBarsProps) {
  const t = useTranslations("commons.proposals");
  const total = proposal.forVotes + proposal.againstVotes + proposal.abstainVotes;
  const took = participation(proposal);
  const numbers = SIDES.map(({ key, votes }) => t(`votes.${key}`, { count: Number(proposal[votes]) })).join(
    " · ",
  );
  return (
    <Stack spacing={2}>
      <Stack
        direction="row"
        aria-hidden="true"
        sx={{ height: 12, gap: "2px", borderRadius: 6, overflow: "hidden", bgcolor: "divider" }}
      >
        {total > 0n &&
          SIDES.map(({ key, votes, colour }) => (
            <Box
              key={key}
              sx={{ width: `${(100 * Number(proposal[votes])) / Number(total)}%`, bgcolor: colour }}
            />
          ))}
      </Stack>
      <Typography variant={isBrief ? "body2" : "body1"}>{numbers}</Typography>
      {!isBrief && (
        <Stack spacing={1}>
          <Box aria-hidden="true" sx={{ height: 6, borderRadius: 3, bgcolor: "divider", overflow: "hidden" }}>
            <Box
              sx={{
                height: 1,
                width: quorum === 0n ? "100%" : `${Math.min(100, (100 * Number(took)) / Number(quorum))}%`,
                bgcolor: took >= quorum ? "primary.main" : "warning.main",
              }}
            />
          </Box>
          <Typography variant="body2" color="textSecondary">
            {t(quorum === 0n ? "anyNumber" : took >= quorum ? "enough" : "notEnough", {
              took: Number(took),
              quorum: Number(quorum),
            })}
          </Typography>
        </Stack>
      )}
    </Stack>
  );
}
