"use client";

import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { MemberLink } from "../../../identity/MemberLink.tsx";
import { useMemberName } from "../../../identity/useMemberName.ts";
import type { MemberRow } from "../../../index/queries/member.ts";
import type { CommunityRules } from "../../../index/queries/rules.ts";
import { useAccount } from "../../../wallet/account.ts";
import { Foldable } from "../../Foldable.tsx";
import { useTime } from "../../text/time.ts";
import type { Way } from "../decide/decider.ts";
import type { CommunityRecord } from "../record.ts";
import { RemovalForm } from "./RemovalForm.tsx";

interface MemberRowViewProps {
  readonly member: MemberRow;
  readonly isSteward: boolean;
  readonly community: CommunityRecord;
  readonly rules: CommunityRules;
  /** How the viewer ends a membership; null where they can't. */
  readonly way: Way | null;
}

/** One member: who, since when, and by whose word. */
export function MemberRowView({ member, isSteward, community, rules, way }: MemberRowViewProps) {
  const t = useTranslations("commons.members");
  const time = useTime();
  const nameOf = useMemberName();
  const { address: me } = useAccount();
  const { account, joinedAt, inviter, vouchers } = member;
  const isMe = me?.toLowerCase() === account;
  const told = [
    t("since", { time: time.day(BigInt(joinedAt)) }),
    ...(inviter === null ? [] : [t("invited", { name: nameOf(inviter) })]),
    ...(vouchers.length === 0 ? [] : [t("vouched", { count: vouchers.length })]),
  ];
  return (
    <Box component="li" sx={{ paddingBlock: 3, borderBlockEnd: "1px solid", borderColor: "divider" }}>
      <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 4, rowGap: 1 }}>
        <MemberLink address={account} size={36} />
        {isSteward && <Chip size="small" label={t("steward")} />}
        <Typography
          variant="body2"
          color="textSecondary"
          sx={{ marginInlineStart: { sm: "auto" }, width: { xs: "100%", sm: "auto" } }}
        >
          {told.join(" · ")}
        </Typography>
      </Stack>
      {way !== null && !isMe && !isSteward && (
        <Box>
          <Foldable rank="quiet" label={t(way.kind === "steward" ? "remove" : "proposeRemoval")}>
            {(close) => (
              <RemovalForm account={account} community={community} rules={rules} way={way} onDone={close} />
            )}
          </Foldable>
        </Box>
      )}
    </Box>
  );
}
