"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { reputationGroupsAbi } from "../../contracts/generated/abi.ts";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useStandingOfMany } from "../../index/hooks/groups.ts";
import type { AccountId } from "../../index/ids.ts";
import type { GroupChange } from "../../index/queries/group.ts";
import { DEFAULT_HALF_LIFE } from "../../trust/decay.ts";
import type { Tier } from "../../trust/proofs/statement.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { paths } from "../paths.ts";
import { membersOf } from "./place.ts";
import { staleMembers } from "./stale.ts";
import { useClaim } from "./useClaim.ts";

interface StalePartProps {
  readonly tier: Tier;
  readonly groups: Address;
  /** All that happened in the group. */
  readonly changes: readonly GroupChange[];
}

/** Who is in a group and no longer qualifies for it, each to be taken out by anybody. */
export function StalePart({ tier, groups, changes }: StalePartProps) {
  const t = useTranslations("proofs.stale");
  const now = useChainTime();
  const members = membersOf(changes);
  const standing = useStandingOfMany(tier.community, tier.category, members);
  if (standing.isError) return <QueryError onRetry={() => void standing.refetch()} />;
  if (standing.data === undefined || now === null) return <PageSkeleton />;
  const stale = staleMembers(members, standing.data, tier.level, Number(now), DEFAULT_HALF_LIFE);
  if (stale.length === 0) return <Typography>{t("nobody")}</Typography>;
  return (
    <Stack spacing={3}>
      <Typography>{t("text")}</Typography>
      <Stack component="ul" spacing={3} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {stale.map((member) => (
          <StaleMember key={member} member={member} tier={tier} groups={groups} />
        ))}
      </Stack>
    </Stack>
  );
}

interface StaleMemberProps {
  readonly member: AccountId;
  readonly tier: Tier;
  readonly groups: Address;
}

function StaleMember({ member, tier, groups }: StaleMemberProps) {
  const t = useTranslations("proofs.stale");
  const claim = useClaim();
  const nameOf = useMemberName();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const takeOut = async () => {
    setBusy(true);
    await write({
      title: t("write", { name: nameOf(member), claim: claim(tier) }),
      href: paths.prove,
      call: { address: groups, abi: reputationGroupsAbi, functionName: "remove", args: [tier, member] },
    });
    setBusy(false);
  };
  return (
    <Stack
      component="li"
      direction="row"
      useFlexGap
      sx={{ flexWrap: "wrap", justifyContent: "space-between", alignItems: "center", gap: 3 }}
    >
      <MemberLink address={member} />
      <Button
        variant="outlined"
        loading={busy}
        aria-label={t("takeOutOf", { name: nameOf(member) })}
        onClick={() => void takeOut()}
      >
        {t("takeOut")}
      </Button>
    </Stack>
  );
}
