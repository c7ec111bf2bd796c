"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { zeroAddress } from "viem";
import { communityAbi } from "../../../contracts/generated/abi.ts";
import { MemberLink } from "../../../identity/MemberLink.tsx";
import { useReadContract } from "../../../wallet/readContract.ts";
import { CopyLink } from "../../CopyLink.tsx";
import { paths } from "../../paths.ts";
import { useTime } from "../../text/time.ts";
import type { CommunityRecord } from "../record.ts";
import { readInvitation } from "./invitationLink.ts";
import { useJoinWrite } from "./useJoinWrite.ts";

interface MadeInvitationProps {
  readonly fragment: string;
  readonly community: CommunityRecord;
  readonly now: bigint | null;
  /** It was taken back, or is to be forgotten. */
  readonly onGone: () => void;
}

/** An invitation that was made on this device: its link, and the way to take it back. */
export function MadeInvitation({ fragment, community, now, onGone }: MadeInvitationProps) {
  const t = useTranslations("commons.join");
  const time = useTime();
  const { isBusy, send } = useJoinWrite(community);
  const invitation = readInvitation(fragment);
  const { data: hasJoined } = useReadContract({
    address: community.address,
    abi: communityAbi,
    functionName: "isMember",
    args: [invitation?.invitee ?? zeroAddress],
    query: { enabled: invitation !== null },
  });
  if (invitation === null) return null;
  const { invitee, deadline } = invitation;
  const isOver = hasJoined === true || (now !== null && now > deadline);
  const link = new URL(`${paths.communityPart(community.address, "join")}${fragment}`, window.location.href);
  const takeBack = async () => {
    if (await send("revokeInvitation", [invitee, deadline])) onGone();
  };
  return (
    <Stack spacing={2}>
      <Typography>
        {t.rich(hasJoined === true ? "madeUsed" : "madeFor", {
          invitee: () => <MemberLink address={invitee} />,
          until: time.both(deadline, now),
        })}
      </Typography>
      {!isOver && <CopyLink label={t("inviteLink")} link={link.href} />}
      <Button
        color="inherit"
        loading={isBusy}
        loadingPosition="start"
        onClick={() => (isOver ? onGone() : void takeBack())}
        sx={{ alignSelf: "flex-start" }}
      >
        {t(isOver ? "forget" : "takeBack")}
      </Button>
    </Stack>
  );
}
