"use client";

import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { memo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { MemberLink } from "../../identity/MemberLink.tsx";
import type { Match } from "../../matching/rank.ts";
import { Stars } from "../member/Stars.tsx";
import { useCategoryName } from "../member/useCategoryName.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useCityName } from "../place/useCityName.ts";
import { useWeekSentence } from "../week/useWeekSentence.ts";
import { MatchGlyph } from "./MatchGlyph.tsx";
import type { ListingRecord } from "./record.ts";
import { useDistanceSentence } from "./useDistanceSentence.ts";
import { usePriceSentence } from "./usePriceSentence.ts";

interface ListingCardProps {
  listing: ListingRecord;
  match?: Match | undefined;
  /** Lifted out because its cell is pointed at on the map. */
  isLit?: boolean;
  onPoint?: (listing: ListingRecord | null) => void;
  /** Of its title, below the heading that it stands under. */
  level?: "h2" | "h3";
}

/** A listing in a list: what, who, how far, when, for what, and how well it fits. */
export const ListingCard = memo(function ListingCard(props: ListingCardProps) {
  const { listing, match, isLit = false, onPoint, level = "h3" } = props;
  const t = useTranslations("listing");
  const categoryName = useCategoryName();
  const weekOf = useWeekSentence();
  const priceOf = usePriceSentence();
  const distanceOf = useDistanceSentence();
  const metres = match?.factors.find(({ factor }) => factor === "distance")?.reason.parameters.metres;
  const city = useCityName(listing.cell);
  const where = [
    typeof city === "string" && t("near", { city }),
    metres !== undefined && distanceOf(Number(metres)),
    listing.cell === null && t("anywhere"),
  ].filter((said) => said !== false);
  return (
    <Box
      component="article"
      aria-label={listing.title}
      onPointerEnter={() => onPoint?.(listing)}
      onPointerLeave={() => onPoint?.(null)}
      onFocus={() => onPoint?.(listing)}
      onBlur={() => onPoint?.(null)}
      sx={{
        border: 1,
        borderColor: isLit ? "primary.main" : "divider",
        bgcolor: "background.paper",
        borderRadius: 1,
        padding: 4,
        boxShadow: isLit ? "inset 4px 0 0 var(--mui-palette-primary-main)" : "none",
        transition: "border-color 150ms, box-shadow 150ms",
      }}
    >
      <Stack direction="row" spacing={3} sx={{ alignItems: "flex-start" }}>
        <Stack spacing={1} sx={{ flexGrow: 1, minWidth: 0 }}>
          <Typography variant="body2" color="textSecondary">
            {t(`heading.${listing.kind}`, { category: categoryName(listing.category) })}
            {" · "}
            <bdi>{listing.community.name}</bdi>
          </Typography>
          <Typography variant="h3" component={level} dir="auto" sx={{ overflowWrap: "anywhere" }}>
            <Link component={PageLink} href={paths.listing(listing.id)} color="textPrimary">
              {listing.title}
            </Link>
          </Typography>
          <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 3, rowGap: 1 }}>
            <MemberLink address={listing.publisher} />
            <Stars sum={listing.overallSum} count={listing.reviewCount} />
          </Stack>
        </Stack>
        {match !== undefined && <MatchGlyph match={match} />}
      </Stack>
      <Stack component="dl" spacing={0.5} sx={{ margin: 0, marginBlockStart: 3, typography: "body2" }}>
        {where.length > 0 ? (
          <Fact name={t("where")}>{where.join(", ")}</Fact>
        ) : (
          // So that nothing moves when the name comes.
          city === undefined && (
            <Fact name={t("where")}>
              <Skeleton width={120} />
            </Fact>
          )
        )}
        <Fact name={t("when")}>{weekOf(listing.hoursOfWeek)}</Fact>
        <Fact name={t("forWhat")}>{priceOf(listing)}</Fact>
      </Stack>
    </Box>
  );
});

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Stack direction="row" spacing={2}>
      <Box component="dt" sx={{ color: "text.secondary", minWidth: 52 }}>
        {name}
      </Box>
      <Box component="dd" sx={{ margin: 0, minWidth: 0 }}>
        {children}
      </Box>
    </Stack>
  );
}
