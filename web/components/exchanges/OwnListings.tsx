"use client";

import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Link from "@mui/material/Link";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useListings } from "../../index/hooks/listings.ts";
import { accountId } from "../../index/ids.ts";
import { QueryError } from "../feedback/QueryError.tsx";
import { OwnListing } from "../listing/OwnListing.tsx";
import { type ListingRecord, toListingRecords } from "../listing/record.ts";
import { useCategoryName } from "../member/useCategoryName.ts";
import { PageLink } from "../PageLink.tsx";
import { PagedList } from "../paged/PagedList.tsx";
import { paths } from "../paths.ts";
import { useTime } from "../text/time.ts";
import { ListSection } from "./ListSection.tsx";
import type { askedOf } from "./outlook.ts";

const PAGE = 5;

interface OwnListingsProps {
  me: Address;
  /** How often others answered each listing. */
  asked: ReturnType<typeof askedOf>;
  /** The chain's time in Unix seconds. */
  now: bigint;
}

/** What I published: those that stand first, the newest first, with how many asked and what I can do. */
export function OwnListings({ me, asked, now }: OwnListingsProps) {
  const t = useTranslations("exchanges");
  const publisher = accountId(me);
  const listings = useListings(publisher === null ? {} : { publisher, withdrawn: true });
  const mine = useMemo(() => [...toListingRecords(listings.data ?? [])].sort(byStanding), [listings.data]);
  if (listings.isPending) return <Skeleton variant="rounded" height={140} />;
  if (listings.isError) return <QueryError onRetry={() => void listings.refetch()} />;
  if (mine.length === 0) return null;
  return (
    <ListSection id="exchanges-listings" title={t("listings")} count={mine.length}>
      <PagedList items={mine} page={PAGE} keyOf={({ id }) => id}>
        {(listing) => <Own listing={listing} asked={asked.get(listing.id)} now={now} />}
      </PagedList>
    </ListSection>
  );
}

function byStanding(one: ListingRecord, other: ListingRecord): number {
  return Number(other.standing) - Number(one.standing) || Number(other.publishedAt - one.publishedAt);
}

interface OwnProps {
  listing: ListingRecord;
  asked: { asked: number; waiting: number } | undefined;
  now: bigint;
}

function Own({ listing, asked, now }: OwnProps) {
  const t = useTranslations("exchanges");
  const words = useTranslations("listing");
  const categoryName = useCategoryName();
  const time = useTime();
  const hasEnded = listing.expiry !== 0 && BigInt(listing.expiry) <= now;
  return (
    <Card component="article" aria-label={listing.title} sx={{ padding: 4 }}>
      <Stack spacing={3}>
        <Stack spacing={1} sx={{ overflowWrap: "anywhere" }}>
          <Typography variant="body2" color="textSecondary">
            {words(`heading.${listing.kind}`, { category: categoryName(listing.category) })}
            {" · "}
            <bdi>{listing.community.name}</bdi>
          </Typography>
          <Link
            component={PageLink}
            href={paths.listing(listing.id)}
            prefetch={false}
            color="textPrimary"
            sx={{ fontWeight: 600 }}
          >
            <bdi>{listing.title}</bdi>
          </Link>
          <Typography variant="body2">
            {[
              t("asked", { count: asked?.asked ?? 0 }),
              asked !== undefined && asked.waiting > 0 && t("askedWaiting", { count: asked.waiting }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Typography>
          {listing.standing && hasEnded && (
            <Typography variant="body2" color="warning">
              {t("ended", { day: time.day(BigInt(listing.expiry)) })}
            </Typography>
          )}
          {!listing.standing && (
            <Typography variant="body2" color="textSecondary">
              {t("takenBack")}
            </Typography>
          )}
        </Stack>
        {listing.standing ? (
          <OwnListing listing={listing} size="small" />
        ) : (
          <Button
            component={PageLink}
            href={paths.publishAgain(listing.id)}
            variant="outlined"
            size="small"
            sx={{ alignSelf: "flex-start" }}
          >
            {words("publishAgain")}
          </Button>
        )}
      </Stack>
    </Card>
  );
}
