"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { type Address, isAddressEqual } from "viem";
import { useConfig } from "../../config/context.tsx";
import { shape } from "../../theme/tokens.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainHour } from "../../wallet/chainHour.ts";
import { useCommunities } from "../communities/useCommunities.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { useListing } from "../listing/useListing.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useQueryParameter } from "../useQueryParameter.ts";
import { ConnectFirst } from "../wallet/ConnectFirst.tsx";
import { EmptyAccount } from "../wallet/EmptyAccount.tsx";
import { emptyForm, formOf } from "./form.ts";
import { PublishForm } from "./PublishForm.tsx";

/** Publishes an offer or a need; with a listing in the address, revises it. */
export function PublishPage() {
  const t = useTranslations("publish");
  const given = useQueryParameter("listing");
  const again = useQueryParameter("again");
  const community = useQueryParameter("community");
  const id = idOf(given);
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
          <Loaded
            me={me}
            id={id}
            again={id === null ? idOf(again) : null}
            community={community?.toLowerCase() ?? ""}
          />
        </>
      )}
    </Stack>
  );
}

function idOf(text: string | null): string | null {
  return text !== null && /^\d{1,78}$/u.test(text) ? text : null;
}

interface LoadedProps {
  me: Address;
  /** The listing to revise; null to publish a new one. */
  id: string | null;
  /** The listing that was taken back, and whose words a new one begins with; null for none. */
  again: string | null;
  /** The community chosen at first. */
  community: string;
}

function Loaded({ me, id, again, community }: LoadedProps) {
  const t = useTranslations("publish");
  const communities = useCommunities();
  const source = id ?? again;
  const listing = useListing(source);
  const { chain } = useConfig();
  const now = useChainHour();
  const discover = (
    <Button component={PageLink} href={paths.discover} variant="contained">
      {t("discover")}
    </Button>
  );
  if (communities.isPending || now === null || (source !== null && listing.isPending))
    return <PageSkeleton isPage />;
  if (communities.isError) return <QueryError onRetry={() => void communities.refetch()} />;
  if (source !== null && listing.isError) return <QueryError onRetry={() => void listing.refetch()} />;
  const found = source === null ? null : (listing.data ?? null);
  const revised = id === null ? null : found;
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
          <Button component={PageLink} href={paths.communities} variant="contained">
            {t("toCommunities")}
          </Button>
        }
      />
    );
  }
  return (
    <PublishForm
      me={me}
      communities={communities.data}
      now={now}
      listing={revised}
      initial={found === null ? { ...emptyForm, community } : formOf(found, chain.currency.decimals)}
      draft={found === null ? "publish" : id === null ? `publish.again.${found.id}` : `publish.${found.id}`}
    />
  );
}
