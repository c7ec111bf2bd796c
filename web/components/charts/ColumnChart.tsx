"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { visuallyHidden } from "@mui/utils";
import { useId } from "react";

export interface Series {
  readonly key: string;
  readonly name: string;
  readonly colour: "primary.main" | "warning.main" | "secondary.main";
}

interface Column {
  readonly key: string;
  /** Under the column; a table's row says `name`. */
  readonly label: string;
  readonly name: string;
  /** By the series' keys; none below zero. */
  readonly values: Readonly<Record<string, number>>;
}

interface ColumnChartProps {
  readonly title: string;
  /** What one sees, in a sentence. */
  readonly sentence: string;
  readonly series: readonly Series[];
  readonly columns: readonly Column[];
  readonly format: (value: number) => string;
}

/** Pixels. */
const HEIGHT = 140;
/** Of the height, so that something is never drawn as nothing. */
const LEAST = 0.02;

/**
 * Columns side by side, a group for each step of time: from the right where one reads from the right. Who can't see them
 * hears the sentence and finds the numbers in a table.
 */
export function ColumnChart({ title, sentence, series, columns, format }: ColumnChartProps) {
  const id = useId();
  const most = Math.max(1, ...columns.flatMap(({ values }) => series.map(({ key }) => values[key] ?? 0)));
  return (
    <Stack component="section" spacing={3} aria-labelledby={id}>
      <Typography variant="h3" component="h3" id={id}>
        {title}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {sentence}
      </Typography>
      {series.length > 1 && <Legend series={series} />}
      <Box role="img" aria-label={sentence} sx={{ overflow: "hidden" }}>
        <Typography
          variant="caption"
          color="textSecondary"
          aria-hidden="true"
          sx={{ display: "block", borderBlockEnd: "1px dashed", borderColor: "divider" }}
        >
          {format(most)}
        </Typography>
        <Stack
          direction="row"
          aria-hidden="true"
          sx={{
            alignItems: "flex-end",
            gap: { xs: "2px", sm: "6px" },
            height: HEIGHT,
            borderBlockEnd: "1px solid",
            borderColor: "text.secondary",
          }}
        >
          {columns.map((column) => (
            <Stack
              key={column.key}
              direction="row"
              title={series.map(({ key, name }) => `${name}: ${format(column.values[key] ?? 0)}`).join("\n")}
              sx={{ flex: 1, height: 1, alignItems: "flex-end", gap: "1px" }}
            >
              {series.map(({ key, colour }) => {
                const value = column.values[key] ?? 0;
                const share = value === 0 ? 0 : Math.max(LEAST, value / most);
                return (
                  <Box
                    key={key}
                    sx={{
                      flex: 1,
                      height: `${share * 100}%`,
                      bgcolor: colour,
                      borderStartStartRadius: 4,
                      borderStartEndRadius: 4,
                    }}
                  />
                );
              })}
            </Stack>
          ))}
        </Stack>
        <Stack
          direction="row"
          aria-hidden="true"
          sx={{ gap: { xs: "2px", sm: "6px" }, paddingBlockStart: 1 }}
        >
          {columns.map(({ key, label }) => (
            <Typography
              key={key}
              variant="caption"
              color="textSecondary"
              sx={{
                flex: 1,
                textAlign: "center",
                whiteSpace: "nowrap",
                fontSize: { xs: "0.65rem", sm: "0.75rem" },
              }}
            >
              {label}
            </Typography>
          ))}
        </Stack>
      </Box>
      <ValueTable title={title} series={series} columns={columns} format={format} />
    </Stack>
  );
}

/** What each colour stands for. */
export function Legend({ series }: { series: readonly Series[] }) {
  return (
    <Stack direction="row" sx={{ columnGap: 4, flexWrap: "wrap" }}>
      {series.map(({ key, name, colour }) => (
        <Stack key={key} direction="row" spacing={1.5} sx={{ alignItems: "center" }}>
          <Box aria-hidden="true" sx={{ width: 12, height: 12, borderRadius: "3px", bgcolor: colour }} />
          <Typography variant="body2">{name}</Typography>
        </Stack>
      ))}
    </Stack>
  );
}

function ValueTable({ title, series, columns, format }: Omit<ColumnChartProps, "sentence">) {
  return (
    <Box sx={visuallyHidden}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {series.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.key}>
              <th scope="row">{column.name}</th>
              {series.map(({ key }) => (
                <td key={key}>{format(column.values[key] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
