"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import { useTranslations } from "use-intl";
import { isAddress } from "viem";
import { useCommunityRules } from "../../index/hooks/community.ts";
import type { CommunityId } from "../../index/ids.ts";
import { communityId } from "../../index/ids.ts";
import type { CommunityRules } from "../../index/queries/rules.ts";
import { shape } from "../../theme/tokens.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useQueryParameter } from "../useQueryParameter.ts";
import { CommunityHeading } from "./CommunityHeading.tsx";
import { PartTabs } from "./PartTabs.tsx";
import { type Part, partOf } from "./parts.ts";
import type { CommunityRecord } from "./record.ts";
import { useCommunity } from "./useCommunity.ts";

/** What every part of the page is told. */
export interface PartProps {
  readonly id: CommunityId;
  readonly community: CommunityRecord;
  readonly rules: CommunityRules;
}

const loading = () => <PageSkeleton />;

/** Each loads when it is first looked at. */
const views: Readonly<Record<Part, ComponentType<PartProps>>> = {
  about: dynamic(() => import("./about/AboutPart.tsx").then((module) => module.AboutPart), { loading }),
  members: dynamic(() => import("./members/MembersPart.tsx").then((module) => module.MembersPart), {
    loading,
  }),
  join: dynamic(() => import("./joining/JoinPart.tsx").then((module) => module.JoinPart), { loading }),
  weights: dynamic(() => import("./weights/WeightsPart.tsx").then((module) => module.WeightsPart), {
    loading,
  }),
  ledger: dynamic(() => import("./ledger/LedgerPart.tsx").then((module) => module.LedgerPart), { loading }),
  proposals: dynamic(() => import("./proposals/ProposalsPart.tsx").then((module) => module.ProposalsPart), {
    loading,
  }),
  statistics: dynamic(
    () => import("./statistics/StatisticsPart.tsx").then((module) => module.StatisticsPart),
    {
      loading,
    },
  ),
};

/** A community: what it is, who is in it, and what its members do and decide together. */
export function CommunityPage() {
  const t = useTranslations("communities");
  const given = useQueryParameter("address");
  const id = given !== null && isAddress(given, { strict: false }) ? communityId(given) : null;
  if (id === null)
    return <EmptyState isPage title={t("missing")} text={t("missingText")} action={<AllLink />} />;
  return <Known key={id} id={id} />;
}

function Known({ id }: { id: CommunityId }) {
  const t = useTranslations("communities");
  const part = partOf(useQueryParameter("part"));
  const community = useCommunity(id);
  const rules = useCommunityRules(id);
  if (community.isPending || rules.isPending) return <PageSkeleton isPage />;
  if (community.isError || rules.isError) {
    return <QueryError onRetry={() => void Promise.all([community.refetch(), rules.refetch()])} />;
  }
  if (community.data === null || rules.data === null)
    return <EmptyState isPage title={t("unknown")} text={t("unknownText")} action={<AllLink />} />;
  const View = views[part];
  return (
    <Stack spacing={6} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <CommunityHeading community={community.data} rules={rules.data} />
      <PartTabs address={community.data.address} current={part} />
      <View id={id} community={community.data} rules={rules.data} />
    </Stack>
  );
}

function AllLink() {
  const t = useTranslations("communities");
  return (
    <Button component={PageLink} href={paths.communities} variant="contained">
      {t("all")}
    </Button>
  );
}
