"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useAccount } from "../../../wallet/account.ts";
import { ConnectFirst } from "../../wallet/ConnectFirst.tsx";
import type { PartProps } from "../CommunityPage.tsx";
import { policyOf, useRuleSentences } from "../decide/useRuleSentences.ts";
import { useMembership } from "../useMembership.ts";
import { ByInvitation } from "./ByInvitation.tsx";
import { ByVouches } from "./ByVouches.tsx";
import { InviteSection } from "./InviteSection.tsx";

/** The way in and the way out, and for members the way to bring others in. */
export function JoinPart({ id, community, rules }: PartProps) {
  const t = useTranslations("commons.join");
  const { address: me } = useAccount();
  const { isMember, isBusy, join, leave } = useMembership(community);
  const { joinPolicy } = useRuleSentences();
  const isSteward = me?.toLowerCase() === rules.steward;
  const mayInvite =
    rules.joinWay === "Invitation" && (isSteward || (rules.membersInvite && isMember === true));
  return (
    <Stack spacing={6}>
      <Stack component="section" spacing={3} aria-labelledby="joining">
        <Typography variant="h2" id="joining">
          {t("title")}
        </Typography>
        <Typography>{joinPolicy(policyOf(rules))}</Typography>
        {me === undefined ? (
          <ConnectFirst title={t("connectTitle")} text={t("connectText")} />
        ) : isMember === undefined || isMember ? null : rules.joinWay === "Open" ? (
          <Button
            variant="contained"
            loading={isBusy}
            loadingPosition="start"
            onClick={() => void join()}
            sx={{ alignSelf: "flex-start" }}
          >
            {t("join")}
          </Button>
        ) : rules.joinWay === "Invitation" ? (
          <ByInvitation community={community} me={me} />
        ) : (
          <ByVouches id={id} community={community} rules={rules} me={me} />
        )}
      </Stack>
      {me !== undefined && mayInvite && <InviteSection key={me} community={community} me={me} />}
      {isMember === true && (
        <Stack component="section" spacing={3} aria-labelledby="leaving">
          <Typography variant="h2" id="leaving">
            {t("leaving")}
          </Typography>
          <Typography>{t("leavingText")}</Typography>
          <Button
            color="inherit"
            variant="outlined"
            loading={isBusy}
            loadingPosition="start"
            onClick={() => void leave()}
            sx={{ alignSelf: "flex-start" }}
          >
            {t("leave")}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}
