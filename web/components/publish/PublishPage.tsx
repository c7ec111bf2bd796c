"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import NextLink from "next/link";
import { useTranslations } from "use-intl";
import { isAddressEqual } from "viem";
import { useAccount } from "wagmi";
import { shape } from "../../theme/tokens.ts";
import { useChainHour } from "../../wallet/chainHour.ts";
import { useCommunities } from "../communities/useCommunities.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { useListing } from "../listing/useListing.ts";
import { paths } from "../paths.ts";
import { useQueryParameter } from "../useQueryParameter.ts";
import { ConnectFirst } from "../wallet/ConnectFirst.tsx";
import { EmptyAccount } from "../wallet/EmptyAccount.tsx";
import { PublishForm } from "./PublishForm.tsx";

/** Publishes an offer or a need; with a listing in the address, revises it. */
export function PublishPage() {
  const t = useTranslations("publish");
  const given = useQueryParameter("listing");
  const community = useQueryParameter("community");
  const id = given !== null && /^\d{1,78}$/u.test(given) ? given : null;
  const { address: me } = useAccount();
  return (
    <Stack spacing={6} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Stack spacing={2}>
        <Typography variant="h1">{t(id === null ? "title" : "reviseTitle")}</Typography>
        <Typography color="textSecondary">{t("intro")}</Typography>
      </Stack>
      {me === undefined ? (
        <ConnectFirst title={t("connectTitle")} text={t("connectText")} />
      ) : (
        <>
          <EmptyAccount address={me} />
          <Loaded me={me} id={id} community={community?.toLowerCase() ?? ""} />
        </>
      )}
    </Stack>
  );
}

function Loaded({ me, id, community }: { me: `0x${string}`; id: string | null; community: string }) {
  const t = useTranslations("publish");
  const communities = useCommunities();
  const listing = useListing(id);
  const now = useChainHour();
  const discover = (
    <Button component={NextLink} href={paths.discover} variant="contained">
      {t("discover")}
    </Button>
  );
  if (communities.isPending || now === null || (id !== null && listing.isPending)) return <PageSkeleton />;
  if (communities.isError) return <QueryError onRetry={() => void communities.refetch()} />;
  if (id !== null && listing.isError) return <QueryError onRetry={() => void listing.refetch()} />;
  const revised = id === null ? null : (listing.data ?? null);
  if (id !== null && (revised === null || !revised.standing)) {
    return <EmptyState title={t("gone")} text={t("goneText")} action={discover} />;
  }
  if (revised !== null && !isAddressEqual(revised.publisher, me)) {
    return <EmptyState title={t("notYours")} text={t("notYoursText")} action={discover} />;
  }
  if (communities.data.length === 0) {
    return (
      <EmptyState
        title={t("noCommunity")}
        text={t("noCommunityText")}
        action={
          <Button component={NextLink} href={paths.communities} variant="contained">
            {t("toCommunities")}
          </Button>
        }
      />
    );
  }
  return (
    <PublishForm communities={communities.data} now={now} listing={revised} initialCommunity={community} />
  );
}
