"use client";

import Button from "@mui/material/Button";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import type { ProposalStory } from "../../../index/decisions.ts";
import type { CommunityRecord } from "../record.ts";
import type { Stage } from "./stage.ts";
import { useGovernorWrite } from "./useGovernorWrite.ts";
import { VoteForm } from "./VoteForm.tsx";

interface ProposalActionsProps {
  readonly community: CommunityRecord;
  readonly proposal: ProposalStory;
  readonly stage: Stage;
  readonly me: Address;
}

/** What I can do with a proposal now. */
export function ProposalActions({ community, proposal, stage, me }: ProposalActionsProps) {
  const t = useTranslations("commons.proposals");
  const { isBusy, queue, execute, cancel } = useGovernorWrite(community, proposal);
  const button = (label: string, onClick: () => Promise<boolean>, variant: "contained" | "outlined") => (
    <Button
      variant={variant}
      loading={isBusy}
      loadingPosition="start"
      onClick={() => void onClick()}
      sx={{ alignSelf: "flex-start" }}
    >
      {label}
    </Button>
  );
  switch (stage) {
    case "coming":
      return proposal.proposer === me.toLowerCase() ? button(t("cancel"), cancel, "outlined") : null;
    case "voting":
      return <VoteForm community={community} proposal={proposal} me={me} />;
    case "accepted":
      return button(t("queue"), queue, "contained");
    case "due":
      return button(t("execute"), execute, "contained");
    default:
      return null;
  }
}
