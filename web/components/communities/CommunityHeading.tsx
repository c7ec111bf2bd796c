"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { CommunityRules } from "../../index/queries/rules.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useTime } from "../text/time.ts";
import { CommunityPrint } from "./CommunityPrint.tsx";
import type { CommunityRecord } from "./record.ts";
import { useMembership } from "./useMembership.ts";
import { useUseName } from "./useUseName.ts";

interface CommunityHeadingProps {
  readonly community: CommunityRecord;
  readonly rules: CommunityRules;
}

/** Whose page it is, how alive it is, and the way in. */
export function CommunityHeading({ community, rules }: CommunityHeadingProps) {
  const t = useTranslations("communities");
  const useName = useUseName();
  const time = useTime();
  const { isMember, isBusy, join } = useMembership(community);
  return (
    <Stack spacing={4}>
      <Stack direction="row" spacing={{ xs: 4, sm: 5 }} sx={{ alignItems: "center" }}>
        <CommunityPrint address={community.address} size={80} />
        <Stack sx={{ minWidth: 0 }}>
          <Typography color="textSecondary">{useName(community.use)}</Typography>
          <Typography variant="h1" dir="auto" sx={{ overflowWrap: "anywhere" }}>
            {community.name}
          </Typography>
        </Stack>
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {[
          t("members", { count: community.memberCount }),
          t("listings", { count: community.listingCount }),
          t("closed", { count: community.closedAgreementCount }),
          t("since", { time: time.day(community.createdAt) }),
        ].join(" · ")}
      </Typography>
      {isMember === true ? (
        <Typography>{t("youAreMember")}</Typography>
      ) : rules.joinWay === "Open" && isMember === false ? (
        <Button
          variant="contained"
          disabled={isBusy}
          onClick={() => void join()}
          sx={{ alignSelf: "flex-start" }}
        >
          {isBusy ? t("joining") : t("join", { name: community.name })}
        </Button>
      ) : (
        <Button
          component={PageLink}
          href={paths.communityPart(community.address, "join")}
          variant="contained"
          sx={{ alignSelf: "flex-start" }}
        >
          {t("join", { name: community.name })}
        </Button>
      )}
    </Stack>
  );
}
