"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { Address } from "viem";
import type { CommunityFigures } from "../../../index/statistics.ts";
import { ColumnChart } from "../../charts/ColumnChart.tsx";
import { toHours } from "../../hours/hours.ts";
import { useHours } from "../../hours/useHours.ts";
import { byMonth, hoursByMonth, lastMonths, startOf } from "./summary.ts";

/** Months that are shown. */
const MONTHS = 12;

interface MonthChartsProps {
  readonly figures: CommunityFigures;
  /** Unix seconds, as the next. */
  readonly now: number;
  readonly founded: number;
  /** Null where no time is counted. */
  readonly credits: Address | null;
}

/** What happened month by month: exchanges, hours, members. */
export function MonthCharts({ figures, now, founded, credits }: MonthChartsProps) {
  const t = useTranslations("commons.statistics");
  const format = useFormatter();
  const hours = useHours();
  const months = lastMonths(now, founded, MONTHS);
  const all = byMonth(figures.days, months);
  const columns = <Values extends Record<string, number>>(values: readonly Values[]) =>
    months.map((month, i) => ({
      key: String(month),
      label: format.dateTime(startOf(month), { month: "narrow", timeZone: "UTC" }),
      name: format.dateTime(startOf(month), { month: "long", year: "numeric", timeZone: "UTC" }),
      values: values[i] ?? {},
    }));
  const sum = (key: "begun" | "done" | "joined") => all.reduce((total, month) => total + month[key], 0);
  const given = credits === null ? [] : hoursByMonth(figures.payments, figures.agreements, credits, months);
  return (
    <>
      <ColumnChart
        title={t("exchanges")}
        sentence={t("exchangesText", { begun: sum("begun"), done: sum("done") })}
        series={[
          { key: "begun", name: t("begun"), colour: "secondary.main" },
          { key: "done", name: t("done"), colour: "primary.main" },
        ]}
        columns={columns(all.map(({ begun, done }) => ({ begun, done })))}
        format={(value) => format.number(value)}
      />
      {credits !== null && (
        <ColumnChart
          title={t("hours")}
          sentence={t("hoursText", { hours: hours(given.reduce((total, amount) => total + amount, 0n)) })}
          series={[{ key: "hours", name: t("hours"), colour: "primary.main" }]}
          columns={columns(given.map((amount) => ({ hours: toHours(amount) })))}
          format={(value) => format.number(value)}
        />
      )}
      <ColumnChart
        title={t("members")}
        sentence={t("membersText", { joined: sum("joined"), members: all.at(-1)?.members ?? 0 })}
        series={[
          { key: "members", name: t("membersAtEnd"), colour: "primary.main" },
          { key: "joined", name: t("joined"), colour: "warning.main" },
        ]}
        columns={columns(all.map(({ members, joined }) => ({ members, joined })))}
        format={(value) => format.number(value)}
      />
    </>
  );
}
