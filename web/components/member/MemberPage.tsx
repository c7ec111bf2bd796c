"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import CardActionArea from "@mui/material/CardActionArea";
import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { type Address, getAddress, isAddress, isAddressEqual } from "viem";
import { useIdentity } from "../../identity/context.tsx";
import { MemberPicture } from "../../identity/MemberPicture.tsx";
import { useChosenName } from "../../identity/useMemberName.ts";
import { useProfiles } from "../../identity/useProfile.ts";
import { useIndexedAccount } from "../../index/hooks/accounts.ts";
import { useListings } from "../../index/hooks/listings.ts";
import { accountId } from "../../index/ids.ts";
import type { Account } from "../../index/queries/account.ts";
import { shape } from "../../theme/tokens.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { WriteButton } from "../messages/WriteButton.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { StandingSection } from "../standing/StandingSection.tsx";
import { AddressText } from "../text/AddressText.tsx";
import { useTime } from "../text/time.ts";
import { TrustPaths } from "../trust/TrustPaths.tsx";
import { useQueryParameter } from "../useQueryParameter.ts";
import { ProfileText } from "./ProfileText.tsx";
import { Reviews } from "./Reviews.tsx";
import { ShownToMe } from "./ShownToMe.tsx";
import { Stars } from "./Stars.tsx";
import type { ShownReview } from "./shownReviews.ts";
import { useCategoryName } from "./useCategoryName.ts";
import { useShownReviews } from "./useShownReviews.ts";

/** What is said where the chain has no review: whether there are any by signature. */
const noneOf = (reviews: readonly ShownReview[]) =>
  reviews.length === 0 ? ("noReviews" as const) : ("noReviewsOnChain" as const);

/** A member: who, what others say, what it offers and needs. */
export function MemberPage() {
  const t = useTranslations("member");
  const given = useQueryParameter("address");
  const address = given !== null && isAddress(given, { strict: false }) ? getAddress(given) : null;
  const id = address === null ? null : accountId(address);
  const member = useIndexedAccount(id);
  const reviews = useShownReviews(id, member.data?.reviewsReceived ?? []);
  const now = useChainTime();
  if (address === null) return <EmptyState isPage title={t("missing")} text={t("missingText")} />;
  return (
    <Stack spacing={7} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Heading address={address} member={member.data ?? null} />
      <Profile address={address} />
      <TrustPaths member={accountId(address)} />
      <StandingSection member={address} />
      {member.isError ? (
        <>
          <QueryError onRetry={() => void member.refetch()} />
          <Reviews reviews={reviews} now={now ?? BigInt(Math.floor(Date.now() / 1000))} />
        </>
      ) : member.isPending || now === null ? (
        <PageSkeleton />
      ) : member.data === null ? (
        <>
          <EmptyState title={t("new")} text={t(noneOf(reviews))} />
          <Reviews reviews={reviews} now={now} />
        </>
      ) : (
        <Details member={member.data} reviews={reviews} now={now} />
      )}
    </Stack>
  );
}

/** What the member says of itself, to all and to me. */
function Profile({ address }: { address: Address }) {
  const t = useTranslations("member");
  const identity = useIdentity();
  const { address: me } = useAccount();
  const profileOf = useProfiles();
  const seen = profileOf(address);
  if (identity === null || seen === undefined) return null;
  const isMe = me !== undefined && isAddressEqual(me, address);
  return (
    <>
      <ProfileText seen={seen} />
      {isMe && (
        <Button component={PageLink} href={paths.profile} variant="outlined" sx={{ alignSelf: "flex-start" }}>
          {t("edit")}
        </Button>
      )}
      {me !== undefined && !isMe && (
        <ShownToMe
          identity={identity}
          me={me}
          published={profileOf(me)?.profile?.encryptionKey?.key}
          owner={address}
          profile={seen.profile}
        />
      )}
    </>
  );
}

function Heading({ address, member }: { address: Address; member: Account | null }) {
  const nameOf = useChosenName();
  const t = useTranslations("member");
  const time = useTime();
  const { address: me } = useAccount();
  return (
    <Stack direction="row" spacing={5} sx={{ alignItems: "center" }}>
      <MemberPicture address={address} size={88} />
      <Stack sx={{ minWidth: 0, alignItems: "flex-start" }}>
        <Typography variant="h1">{nameOf(address)}</Typography>
        <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 2 }}>
          <AddressText address={address} />
          {me !== undefined && isAddressEqual(me, address) && <Chip size="small" label={t("thisIsYou")} />}
        </Stack>
        {member !== null && (
          <Typography variant="body2" color="textSecondary">
            {[
              t("closed", { count: member.closedAgreementCount }),
              t("since", { time: time.day(BigInt(member.firstSeenAt)) }),
            ].join(" · ")}
          </Typography>
        )}
        <Box sx={{ marginBlockStart: 3 }}>
          <WriteButton to={address}>{t("write")}</WriteButton>
        </Box>
      </Stack>
    </Stack>
  );
}

interface DetailsProps {
  member: Account;
  reviews: readonly ShownReview[];
  /** Unix seconds. */
  now: bigint;
}

function Details({ member, reviews, now }: DetailsProps) {
  const t = useTranslations("member");
  const time = useTime();
  const categoryName = useCategoryName();
  const { data: listings } = useListings({ publisher: member.id });
  return (
    <>
      <Stack component="section" spacing={3} aria-labelledby="reputation">
        <Typography variant="h2" id="reputation">
          {t("reputation")}
        </Typography>
        {member.reputations.length === 0 && (
          <Typography color="textSecondary">{t(noneOf(reviews))}</Typography>
        )}
        {member.reputations.map((reputation) => (
          <Stack key={reputation.category} direction={{ sm: "row" }} sx={{ columnGap: 4 }}>
            <Typography sx={{ width: { sm: 180 }, fontWeight: 600 }}>
              {categoryName(reputation.category)}
            </Typography>
            <Stars
              sum={reputation.overallSum}
              count={reputation.reviewCount}
              latest={time.relative(BigInt(reputation.lastReviewAt), now)}
            />
          </Stack>
        ))}
      </Stack>
      <Reviews reviews={reviews} now={now} />
      <Stack component="section" spacing={3} aria-labelledby="listings">
        <Typography variant="h2" id="listings">
          {t("listings")}
        </Typography>
        {listings?.length === 0 && <Typography color="textSecondary">{t("noListings")}</Typography>}
        {listings?.map((listing) => (
          <Card key={listing.id}>
            <CardActionArea component={PageLink} href={paths.listing(listing.id)} sx={{ padding: 4 }}>
              <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>{listing.title}</Typography>
              <Typography variant="body2" color="textSecondary">
                {[t(listing.kind === "Offer" ? "offer" : "need"), categoryName(listing.category)].join(" · ")}
              </Typography>
            </CardActionArea>
          </Card>
        ))}
      </Stack>
    </>
  );
}
