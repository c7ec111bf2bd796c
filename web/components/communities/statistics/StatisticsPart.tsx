"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useFormatter, useTranslations } from "use-intl";
import { useFigures } from "../../../index/hooks/community.ts";
import type { CommunityFigures } from "../../../index/statistics.ts";
import { useChainHour } from "../../../wallet/chainHour.ts";
import { PairedBars } from "../../charts/PairedBars.tsx";
import { ShareBars } from "../../charts/ShareBars.tsx";
import { EmptyState } from "../../feedback/EmptyState.tsx";
import { PageSkeleton } from "../../feedback/PageSkeleton.tsx";
import { QueryError } from "../../feedback/QueryError.tsx";
import { useCategoryName } from "../../member/useCategoryName.ts";
import type { PartProps } from "../CommunityPage.tsx";
import { MonthCharts } from "./MonthCharts.tsx";
import { byCategory, endsOf, LEAST_REVIEWED, LEAST_REVIEWS, meansOf } from "./summary.ts";

/** Stars at the most. */
const BEST = 5;

/** What members did together, in charts: counted from what everybody can read, and nothing that is one person's. */
export function StatisticsPart({ id, community, rules }: PartProps) {
  const t = useTranslations("commons.statistics");
  const figures = useFigures(id, rules.timeCredits?.id ?? null);
  const now = useChainHour();
  if (figures.isPending || now === null) return <PageSkeleton />;
  if (figures.isError) return <QueryError onRetry={() => void figures.refetch()} />;
  const { agreements, listings } = figures.data;
  if (agreements.length === 0 && listings.length === 0)
    return <EmptyState title={t("emptyTitle")} text={t("emptyText")} />;
  return (
    <Stack component="section" spacing={7} aria-labelledby="figures">
      <Typography variant="h2" id="figures">
        {t("title")}
      </Typography>
      <MonthCharts
        figures={figures.data}
        now={now}
        founded={Number(community.createdAt)}
        credits={rules.timeCredits?.id ?? null}
      />
      <Categories figures={figures.data} />
      <Ends figures={figures.data} />
      <Means figures={figures.data} />
    </Stack>
  );
}

function Categories({ figures }: { figures: CommunityFigures }) {
  const t = useTranslations("commons.statistics");
  const format = useFormatter();
  const categoryName = useCategoryName();
  const counts = byCategory(figures.listings);
  if (counts.length === 0) return null;
  const offers = counts.reduce((sum, count) => sum + count.offers, 0);
  const needs = counts.reduce((sum, count) => sum + count.needs, 0);
  return (
    <PairedBars
      title={t("listings")}
      sentence={t("listingsText", { offers, needs })}
      series={[
        { key: "offers", name: t("offers"), colour: "primary.main" },
        { key: "needs", name: t("needs"), colour: "warning.main" },
      ]}
      rows={counts.map(({ category, ...values }) => ({
        key: String(category),
        name: categoryName(category),
        values,
      }))}
      format={(value) => format.number(value)}
    />
  );
}

function Ends({ figures }: { figures: CommunityFigures }) {
  const t = useTranslations("commons.statistics");
  const ends = endsOf(figures.agreements);
  const total = figures.agreements.length;
  if (total === 0) return null;
  return (
    <Stack component="section" spacing={3} aria-labelledby="ends">
      <Typography variant="h3" id="ends">
        {t("ends")}
      </Typography>
      <ShareBars
        label={t("endsText", { total })}
        bars={(["peaceful", "disputed", "inDispute", "running"] as const).map((key) => ({
          key,
          name: t(`end.${key}`),
          share: ends[key] / total,
        }))}
      />
      <Typography variant="body2" color="textSecondary">
        {t("endsText", { total })}
      </Typography>
    </Stack>
  );
}

function Means({ figures }: { figures: CommunityFigures }) {
  const t = useTranslations("commons.statistics");
  const format = useFormatter();
  const categoryName = useCategoryName();
  const means = meansOf(figures.reviews);
  if (means.length === 0) {
    return (
      <Stack spacing={2}>
        <Typography variant="h3">{t("reviews")}</Typography>
        <Typography color="textSecondary">
          {t("reviewsHidden", { reviews: LEAST_REVIEWS, members: LEAST_REVIEWED })}
        </Typography>
      </Stack>
    );
  }
  return (
    <PairedBars
      title={t("reviews")}
      sentence={t("reviewsText", { reviews: LEAST_REVIEWS, members: LEAST_REVIEWED })}
      most={BEST}
      series={[{ key: "mean", name: t("mean"), colour: "primary.main" }]}
      rows={means.map(({ category, mean, count }) => ({
        key: String(category),
        name: t("categoryCount", { name: categoryName(category), count }),
        values: { mean },
      }))}
      format={(value) => format.number(value, { maximumFractionDigits: 1 })}
    />
  );
}
