"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import dynamic from "next/dynamic";
import { memo, startTransition, useCallback, useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { resolveWeights } from "../../matching/weights.ts";
import { type Cell, isWithin } from "../../places/cell.ts";
import { useCommunities } from "../communities/useCommunities.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { ErrorState } from "../feedback/ErrorState.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { useInterests } from "../interests/useInterests.ts";
import { ListingCard } from "../listing/ListingCard.tsx";
import type { ListingRecord } from "../listing/record.ts";
import { MapSkeleton } from "../map/MapSkeleton.tsx";
import { CellMap } from "../map/onDemand.tsx";
import { boxOf } from "../map/projection.ts";
import { useViewer } from "../matching/useViewer.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useAfterPaint } from "../useAfterPaint.ts";
import { FirstSteps } from "../welcome/FirstSteps.tsx";
import { CardSkeletons } from "./CardSkeletons.tsx";
import { ControlsMissing } from "./ControlsMissing.tsx";
import { ControlsSkeleton } from "./ControlsSkeleton.tsx";
import { DiscoverFrame } from "./DiscoverFrame.tsx";
import { noFilters } from "./filters.ts";
import { type Explain, useExplained } from "./useExplained.ts";
import { useFilters, useNearby } from "./useFilters.ts";
import { useFound } from "./useFound.ts";
import { useListings } from "./useListings.ts";

const Controls = dynamic(
  () =>
    import("./Controls.tsx").then(
      (module) => module.Controls,
      () => ControlsMissing,
    ),
  { ssr: false, loading: () => <ControlsSkeleton /> },
);

/** Cards shown at first, and added by each press. */
const PAGE = 20;
/** Of them, those painted at once. The others follow, piece by piece, and hold up no hand. */
const AT_ONCE = 3;
/** Pixels that most cards are tall. */
const CARD_HEIGHT = 188;
/** How far round the member's place the map shows, in degrees of latitude: about 45 km. */
const AROUND = 0.4;
const NO_COMMUNITIES: readonly never[] = [];

/** Map and list as one thing: what is offered or needed, the best match first. */
export function DiscoverPage() {
  const t = useTranslations("discover");
  const live = useTranslations("live");
  const [filters, change] = useFilters();
  const [nearby, setNearby] = useNearby();
  const communities = useCommunities();
  const listings = useListings();
  const interests = useInterests(filters.seeks);
  const { isOn, turn } = interests;
  const learning = useMemo(() => ({ isOn, turn }), [isOn, turn]);
  const lookedIn = communities.data?.find(({ address }) => address === filters.community) ?? null;
  const ownWeights = lookedIn?.weights;
  const weights = useMemo(() => resolveWeights(ownWeights ?? {}, {}), [ownWeights]);
  const { found, question, inReach, waiting, showWaiting, explain, failed } = useFound(
    listings.data ?? null,
    filters,
    nearby,
    {
      viewer: useViewer(interests, lookedIn?.reputation),
      weights,
    },
  );
  const [pointedCell, setPointedCell] = useState<Cell | null>(null);
  const [pointedListing, setPointedListing] = useState<ListingRecord | null>(null);
  // What lights up follows the pointer when there is time: a hand on its way over the page comes first.
  const pointCell = useCallback((cell: Cell | null) => startTransition(() => setPointedCell(cell)), []);
  const pointListing = useCallback(
    (listing: ListingRecord | null) => startTransition(() => setPointedListing(listing)),
    [],
  );
  const choose = useCallback((area: Cell | null) => change({ area }), [change]);

  const cells = useMemo(() => inReach?.flatMap(({ cell }) => cell ?? []) ?? [], [inReach]);
  const focus = useMemo(
    () =>
      nearby === null
        ? null
        : boxOf([
            [nearby.place.longitude - AROUND, nearby.place.latitude - AROUND],
            [nearby.place.longitude + AROUND, nearby.place.latitude + AROUND],
          ]),
    [nearby],
  );
  const count = found?.length ?? 0;
  const isFailed = failed || (listings.isError && found === null);

  // What narrows the list is fetched after it, and the map, which shows what the list says, after that: each takes its time.
  const hasList = useAfterPaint(found !== null || isFailed);
  const [areControlsShown, setAreControlsShown] = useState(false);
  const showMap = useCallback(() => startTransition(() => setAreControlsShown(true)), []);

  return (
    <DiscoverFrame
      choice={
        <ToggleButtonGroup
          exclusive
          color="primary"
          aria-label={t("seeks")}
          value={filters.seeks}
          onChange={(_, seeks) => seeks !== null && change({ seeks, area: null })}
        >
          <ToggleButton value="Offer" sx={{ paddingInline: 4, textTransform: "none" }}>
            {t("lookForHelp")}
          </ToggleButton>
          <ToggleButton value="Need" sx={{ paddingInline: 4, textTransform: "none" }}>
            {t("canHelp")}
          </ToggleButton>
        </ToggleButtonGroup>
      }
      controls={
        hasList ? (
          <Controls
            filters={filters}
            onChange={change}
            nearby={nearby}
            onNearby={setNearby}
            communities={communities.data ?? NO_COMMUNITIES}
            interests={learning}
            onShown={showMap}
          />
        ) : (
          <ControlsSkeleton />
        )
      }
      map={
        areControlsShown ? (
          <CellMap
            label={t(filters.seeks === "Offer" ? "mapOfOffers" : "mapOfNeeds", { count: cells.length })}
            kind={filters.seeks}
            cells={cells}
            focus={focus}
            here={nearby?.place ?? null}
            lit={pointedListing?.cell ?? null}
            chosen={filters.area}
            onPoint={pointCell}
            onChoose={choose}
          />
        ) : (
          <MapSkeleton />
        )
      }
    >
      <FirstSteps />
      <Stack
        direction="row"
        role="status"
        sx={{ flexWrap: "wrap", alignItems: "center", gap: 2, minHeight: 32 }}
      >
        <Typography color="textSecondary">
          {found === null
            ? !isFailed && t("looking")
            : t(filters.seeks === "Offer" ? "offers" : "needs", { count })}
        </Typography>
        {lookedIn?.weights && (
          <Typography variant="body2" color="textSecondary">
            {t("weighed", { name: lookedIn.name })}
          </Typography>
        )}
        {waiting > 0 && (
          <Button size="small" variant="outlined" onClick={showWaiting}>
            {live("show", { count: waiting })}
          </Button>
        )}
        {filters.area !== null && (
          <Chip label={t("area")} size="small" onDelete={() => change({ area: null })} />
        )}
      </Stack>
      {listings.isError && found === null ? (
        <QueryError onRetry={() => void listings.refetch()} />
      ) : failed ? (
        <ErrorState title={t("matchingFailed")} text={t("matchingFailedText")} />
      ) : found === null ? (
        <CardSkeletons />
      ) : count === 0 ? (
        <Nothing isEverything={(listings.data?.length ?? 0) === 0} onClear={() => change(noFilters)} />
      ) : (
        <Cards
          question={question}
          found={found}
          explain={explain}
          pointedCell={pointedCell}
          onPoint={pointListing}
        />
      )}
    </DiscoverFrame>
  );
}

interface CardsProps {
  /** What they answer: of another one, the first are shown again. */
  question: string;
  found: readonly ListingRecord[];
  explain: Explain;
  pointedCell: Cell | null;
  onPoint: (listing: ListingRecord | null) => void;
}

const Cards = memo(function Cards({ question, found, explain, pointedCell, onPoint }: CardsProps) {
  const t = useTranslations("discover");
  const [more, setMore] = useState({ question, shown: PAGE });
  const shown = more.question === question ? more.shown : PAGE;
  const isPainted = useDeferredValue(useAfterPaint(true));
  const rest = found.length - shown;
  const drawn = isPainted ? shown : AT_ONCE;
  const some = useMemo(() => found.slice(0, drawn), [found, drawn]);
  const matchOf = useExplained(some, explain);
  return (
    <>
      <Stack component="ul" spacing={3} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {some.map((listing) => (
          <Box
            component="li"
            key={listing.id}
            // Laid out and painted only when it comes near the screen; until then it counts as tall as most.
            sx={{ contentVisibility: "auto", containIntrinsicSize: `auto ${CARD_HEIGHT}px` }}
          >
            <ListingCard
              level="h2"
              listing={listing}
              match={matchOf(listing.id)}
              isLit={pointedCell !== null && isWithin(listing.cell, pointedCell)}
              onPoint={onPoint}
            />
          </Box>
        ))}
      </Stack>
      {rest > 0 && (
        <Button
          variant="outlined"
          onClick={() => setMore({ question, shown: shown + PAGE })}
          sx={{ alignSelf: "center" }}
        >
          {t("showMore", { rest })}
        </Button>
      )}
    </>
  );
});

function Nothing({ isEverything, onClear }: { isEverything: boolean; onClear: () => void }) {
  const t = useTranslations("discover");
  return isEverything ? (
    <EmptyState
      title={t("emptyTitle")}
      text={t("emptyText")}
      action={
        <Button component={PageLink} href={paths.publish} variant="contained">
          {t("publish")}
        </Button>
      }
    />
  ) : (
    <EmptyState
      title={t("nothingTitle")}
      text={t("nothingText")}
      action={
        <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
          <Button variant="contained" onClick={onClear}>
            {t("clear")}
          </Button>
          <Button component={PageLink} href={paths.publish} variant="outlined">
            {t("publish")}
          </Button>
        </Stack>
      }
    />
  );
}
