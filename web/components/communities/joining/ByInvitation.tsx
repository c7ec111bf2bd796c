"use client";

import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { type Address, isAddressEqual } from "viem";
import { MemberLink } from "../../../identity/MemberLink.tsx";
import { useMemberName } from "../../../identity/useMemberName.ts";
import { useChainTime } from "../../../wallet/chainTime.ts";
import { CopyLink } from "../../CopyLink.tsx";
import { paths } from "../../paths.ts";
import { useTime } from "../../text/time.ts";
import { useFragment } from "../../useFragment.ts";
import type { CommunityRecord } from "../record.ts";
import { readInvitation } from "./invitationLink.ts";
import { useJoinWrite } from "./useJoinWrite.ts";

/** Joins with the invitation that the link carries; without one, says how to ask for it. */
export function ByInvitation({ community, me }: { community: CommunityRecord; me: Address }) {
  const t = useTranslations("commons.join");
  const time = useTime();
  const now = useChainTime();
  const nameOf = useMemberName();
  const invitation = readInvitation(useFragment());
  const { isBusy, send } = useJoinWrite(community);
  if (invitation === null) return <AskForOne community={community} me={me} />;
  if (!isAddressEqual(invitation.invitee, me)) {
    return (
      <>
        <Alert severity="warning" variant="outlined">
          {t("forAnother", { name: nameOf(invitation.invitee) })}
        </Alert>
        <AskForOne community={community} me={me} />
      </>
    );
  }
  if (now !== null && now > invitation.deadline) {
    return (
      <>
        <Alert severity="warning" variant="outlined">
          {t("expired", { name: nameOf(invitation.inviter) })}
        </Alert>
        <AskForOne community={community} me={me} />
      </>
    );
  }
  return (
    <Stack spacing={3} sx={{ alignItems: "flex-start" }}>
      <Typography>
        {t.rich("invitedBy", {
          inviter: () => <MemberLink address={invitation.inviter} />,
          until: time.both(invitation.deadline, now),
        })}
      </Typography>
      <Button
        variant="contained"
        loading={isBusy}
        loadingPosition="start"
        onClick={() =>
          void send("joinByInvitation", [invitation.inviter, invitation.deadline, invitation.signature])
        }
      >
        {t("joinByInvitation")}
      </Button>
    </Stack>
  );
}

function AskForOne({ community, me }: { community: CommunityRecord; me: Address }) {
  const t = useTranslations("commons.join");
  const path = `${paths.communityPart(community.address, "join")}&for=${me}`;
  return (
    <Stack spacing={3}>
      <Typography color="textSecondary">{t("askText")}</Typography>
      <CopyLink label={t("askLink")} link={new URL(path, window.location.href).href} />
    </Stack>
  );
}
