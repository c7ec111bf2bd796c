"use client";

import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type ReactNode, useDeferredValue } from "react";
import { useTranslations } from "use-intl";
import { isAddressEqual } from "viem";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { useAccount } from "../../wallet/account.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { useKeepClick } from "../interests/useInterests.ts";
import { MapSkeleton } from "../map/MapSkeleton.tsx";
import { OneCellMap } from "../map/onDemand.tsx";
import { Stars } from "../member/Stars.tsx";
import { useCategoryName } from "../member/useCategoryName.ts";
import { WriteButton } from "../messages/WriteButton.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useCityName } from "../place/useCityName.ts";
import { useDistance } from "../text/distance.ts";
import { useTime } from "../text/time.ts";
import { useAfterPaint } from "../useAfterPaint.ts";
import { useQueryParameter } from "../useQueryParameter.ts";
import { useWeekSentence } from "../week/useWeekSentence.ts";
import { descriptionStyle } from "./descriptionStyle.ts";
import { ListingWaiting } from "./ListingWaiting.tsx";
import { MatchReasons } from "./MatchReasons.tsx";
import { MutualMatches } from "./MutualMatches.tsx";
import { OwnListing } from "./OwnListing.tsx";
import { Petals } from "./Petals.tsx";
import type { ListingRecord } from "./record.ts";
import { TagList } from "./TagList.tsx";
import { useListing } from "./useListing.ts";
import { useMyMatch } from "./useMyMatch.ts";
import { usePriceSentence } from "./usePriceSentence.ts";

/** Degrees round a cell that its small map shows. */
const AROUND = 0.12;

/** One offer or need: all about it, how it fits me, and the way on. */
export function ListingPage() {
  const t = useTranslations("listing");
  const given = useQueryParameter("id");
  const id = given !== null && /^\d{1,78}$/u.test(given) ? given : null;
  const listing = useListing(id);
  // Shown piece by piece, so that it holds up no hand.
  const shown = useDeferredValue(listing.data);
  const discover = (
    <Button component={PageLink} href={paths.discover} variant="contained">
      {t("discover")}
    </Button>
  );
  if (id === null)
    return <EmptyState isPage title={t("missing")} text={t("missingText")} action={discover} />;
  if (listing.isError) return <QueryError onRetry={() => void listing.refetch()} />;
  if (listing.isPending || shown === undefined) return <ListingWaiting id={id} />;
  if (shown === null) {
    return <EmptyState isPage title={t("unknown")} text={t("unknownText")} action={discover} />;
  }
  return <Loaded listing={shown} />;
}

function Loaded({ listing }: { listing: ListingRecord }) {
  const t = useTranslations("listing");
  const categoryName = useCategoryName();
  const { address: me } = useAccount();
  const isMine = me !== undefined && isAddressEqual(me, listing.publisher);
  useKeepClick(
    isMine
      ? null
      : { listing: listing.id, kind: listing.kind, category: listing.category, tags: listing.tags },
  );
  return (
    <Box
      sx={{
        display: "grid",
        columnGap: 10,
        rowGap: 6,
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 3fr) minmax(0, 2fr)" },
        alignItems: "start",
      }}
    >
      <Stack spacing={5}>
        <Stack spacing={2}>
          <Typography color="textSecondary">
            {t(`heading.${listing.kind}`, { category: categoryName(listing.category) })}
          </Typography>
          <Typography variant="h1" dir="auto" sx={{ overflowWrap: "anywhere" }}>
            {listing.title}
          </Typography>
          <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 4, rowGap: 1 }}>
            <MemberLink address={listing.publisher} size={32} />
            <Stars sum={listing.overallSum} count={listing.reviewCount} />
          </Stack>
        </Stack>
        {listing.description !== "" && (
          <Typography dir="auto" sx={descriptionStyle}>
            {listing.description}
          </Typography>
        )}
        <TagList tags={listing.tags} />
        <Facts listing={listing} />
        {!listing.standing ? (
          <Alert
            severity="info"
            sx={{ flexWrap: "wrap" }}
            action={
              isMine && (
                <Button component={PageLink} href={paths.publishAgain(listing.id)} color="inherit">
                  {t("publishAgain")}
                </Button>
              )
            }
          >
            {t("notStanding")}
          </Alert>
        ) : isMine ? (
          <OwnListing listing={listing} />
        ) : (
          <Stack direction={{ xs: "column", sm: "row" }} spacing={3}>
            <Button component={PageLink} href={paths.propose(listing.id)} variant="contained" size="large">
              {t("propose")}
            </Button>
            <WriteButton to={listing.publisher}>{t("write")}</WriteButton>
          </Stack>
        )}
      </Stack>
      <Stack spacing={6}>
        {!isMine ? <MyMatch listing={listing} /> : listing.standing && <MutualMatches mine={listing} />}
        {listing.cell !== null && <Where listing={listing} cell={listing.cell} />}
      </Stack>
    </Box>
  );
}

function Facts({ listing }: { listing: ListingRecord }) {
  const t = useTranslations("listing");
  const distance = useDistance();
  const time = useTime();
  const weekOf = useWeekSentence();
  const priceOf = usePriceSentence();
  const city = useCityName(listing.cell);
  const reach =
    listing.cell === null
      ? t("anywhere")
      : listing.radius === 0
        ? t("atPlace")
        : t("reach", {
            distance: distance(listing.radius),
          });
  return (
    <Box
      component="dl"
      sx={{
        display: "grid",
        gridTemplateColumns: "auto minmax(0, 1fr)",
        columnGap: 5,
        rowGap: 2,
        margin: 0,
        borderBlock: "1px solid",
        borderColor: "divider",
        paddingBlock: 4,
      }}
    >
      <Fact name={t("forWhat")}>{priceOf(listing)}</Fact>
      <Fact
        name={t("when")}
      >{`${weekOf(listing.hoursOfWeek)} (${t("zone", { zone: zoneOf(listing.utcOffset) })})`}</Fact>
      <Fact name={t("where")}>{typeof city !== "string" ? reach : `${t("near", { city })}, ${reach}`}</Fact>
      <Fact name={t("community")}>
        <Link
          component={PageLink}
          href={paths.community(listing.community.address)}
          color="textPrimary"
          underline="always"
        >
          <bdi>{listing.community.name}</bdi>
        </Link>
      </Fact>
      {listing.expiry !== 0 && <Fact name={t("until")}>{time.day(BigInt(listing.expiry))}</Fact>}
      <Fact name={t("published")}>{time.day(listing.publishedAt)}</Fact>
    </Box>
  );
}

/** "UTC+1", "UTC−3:30". */
function zoneOf(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(size / 60)}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: "text.secondary" }}>
        {name}
      </Box>
      <Box component="dd" sx={{ margin: 0, overflowWrap: "anywhere" }}>
        {children}
      </Box>
    </>
  );
}

function MyMatch({ listing }: { listing: ListingRecord }) {
  const t = useTranslations("match");
  const match = useMyMatch(listing);
  if (match === undefined) return null;
  return (
    <Stack component="section" spacing={4} aria-labelledby="match">
      <Stack direction="row" spacing={3} sx={{ alignItems: "center" }}>
        {match !== null && <Petals factors={match.factors} size={64} />}
        <Typography variant="h2" id="match">
          {match === null ? t("noMatch") : t("title", { score: Math.round(match.score * 100) })}
        </Typography>
      </Stack>
      {match === null ? (
        <Typography color="textSecondary">{t("noMatchText")}</Typography>
      ) : (
        <>
          <MatchReasons match={match} />
          <Typography variant="body2" color="textSecondary">
            {t("basis")}
          </Typography>
        </>
      )}
    </Stack>
  );
}

function Where({ listing, cell }: { listing: ListingRecord; cell: NonNullable<ListingRecord["cell"]> }) {
  const t = useTranslations("listing");
  const isPainted = useAfterPaint(true);
  return (
    <Stack component="section" spacing={2} aria-label={t("map")}>
      <Box sx={{ height: 240 }}>
        {isPainted ? (
          <OneCellMap label={t("map")} kind={listing.kind} cell={cell} around={AROUND} />
        ) : (
          <MapSkeleton />
        )}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t("coarse")}
      </Typography>
    </Stack>
  );
}
