"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import NextLink from "next/link";
import { useTranslations } from "use-intl";
import { getAddress, isAddress } from "viem";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { shape } from "../../theme/tokens.ts";
import { chooseWallet, useAccount } from "../../wallet/account.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { ListingCard } from "../listing/ListingCard.tsx";
import { paths } from "../paths.ts";
import { useTime } from "../text/time.ts";
import { useQueryParameter } from "../useQueryParameter.ts";
import { CommunityPrint } from "./CommunityPrint.tsx";
import type { CommunityRecord } from "./record.ts";
import { useCommunity } from "./useCommunity.ts";
import { useMembership } from "./useMembership.ts";
import { useUseName } from "./useUseName.ts";

/** A community: what it is, who is in it, what is offered and needed there. */
export function CommunityPage() {
  const t = useTranslations("communities");
  const given = useQueryParameter("address");
  const address = given !== null && isAddress(given, { strict: false }) ? getAddress(given) : null;
  const community = useCommunity(address);
  const all = (
    <Button component={NextLink} href={paths.communities} variant="contained">
      {t("all")}
    </Button>
  );
  if (address === null) return <EmptyState title={t("missing")} text={t("missingText")} action={all} />;
  if (community.isPending) return <PageSkeleton />;
  if (community.isError) return <QueryError onRetry={() => void community.refetch()} />;
  if (community.data === null)
    return <EmptyState title={t("unknown")} text={t("unknownText")} action={all} />;
  const { members, listings, ...record } = community.data;
  return (
    <Stack spacing={7} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Heading community={record} />
      <Stack component="section" spacing={3} aria-labelledby="members">
        <Typography variant="h2" id="members">
          {t("members", { count: record.memberCount })}
        </Typography>
        <Stack direction="row" sx={{ flexWrap: "wrap", columnGap: 5, rowGap: 3 }}>
          {members.map((member) => (
            <MemberLink key={member} address={member} />
          ))}
        </Stack>
        {record.memberCount > members.length && (
          <Typography variant="body2" color="textSecondary">
            {t("moreMembers", { count: record.memberCount - members.length })}
          </Typography>
        )}
      </Stack>
      <Stack component="section" spacing={3} aria-labelledby="listings">
        <Typography variant="h2" id="listings">
          {t("latest")}
        </Typography>
        {listings.length === 0 ? (
          <Typography color="textSecondary">{t("noListings")}</Typography>
        ) : (
          listings.map((listing) => <ListingCard key={listing.id} listing={listing} />)
        )}
        <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
          <Button
            component={NextLink}
            href={`${paths.discover}?community=${record.address}`}
            variant="outlined"
          >
            {t("discoverHere")}
          </Button>
          <Button
            component={NextLink}
            href={`${paths.publish}?community=${record.address}`}
            variant="outlined"
          >
            {t("publishHere")}
          </Button>
        </Stack>
      </Stack>
    </Stack>
  );
}

function Heading({ community }: { community: CommunityRecord }) {
  const t = useTranslations("communities");
  const useName = useUseName();
  const time = useTime();
  return (
    <Stack spacing={4}>
      <Stack direction="row" spacing={5} sx={{ alignItems: "center" }}>
        <CommunityPrint address={community.address} size={96} />
        <Stack sx={{ minWidth: 0 }}>
          <Typography color="textSecondary">{useName(community.use)}</Typography>
          <Typography variant="h1" sx={{ overflowWrap: "anywhere" }}>
            {community.name}
          </Typography>
        </Stack>
      </Stack>
      {community.about !== "" && (
        <Typography sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere", fontSize: "1.1rem" }}>
          {community.about}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {[
          t("members", { count: community.memberCount }),
          t("listings", { count: community.listingCount }),
          t("closed", { count: community.closedAgreementCount }),
          t("since", { time: time.day(community.createdAt) }),
        ].join(" · ")}
      </Typography>
      <JoinOrLeave community={community} />
    </Stack>
  );
}

function JoinOrLeave({ community }: { community: CommunityRecord }) {
  const t = useTranslations("communities");
  const { address: me } = useAccount();
  const { isMember, isBusy, join, leave } = useMembership(community);
  if (me !== undefined && isMember === undefined) return null;
  return isMember === true ? (
    <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 4 }}>
      <Typography>{t("youAreMember")}</Typography>
      <Button color="inherit" variant="outlined" disabled={isBusy} onClick={() => void leave()}>
        {isBusy ? t("leaving") : t("leave", { name: community.name })}
      </Button>
    </Stack>
  ) : (
    <Button
      variant="contained"
      disabled={isBusy}
      onClick={() => (me === undefined ? chooseWallet() : void join())}
      sx={{ alignSelf: "flex-start" }}
    >
      {isBusy ? t("joining") : t("join", { name: community.name })}
    </Button>
  );
}
