"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { visuallyHidden } from "@mui/utils";
import { useId } from "react";
import { Legend, type Series } from "./ColumnChart.tsx";

interface PairedBarsProps {
  readonly title: string;
  /** What one sees, in a sentence. */
  readonly sentence: string;
  readonly series: readonly Series[];
  /** The numbers stand at the bars' ends, so that nobody needs to see them. */
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly values: Readonly<Record<string, number>>;
  }[];
  readonly format: (value: number) => string;
  /** What a full bar stands for; the largest value unless it is given. */
  readonly most?: number;
}

/** Several bars a row, one under the other. */
export function PairedBars({ title, sentence, series, rows, format, most: given }: PairedBarsProps) {
  const id = useId();
  const most =
    given ?? Math.max(1, ...rows.flatMap(({ values }) => series.map(({ key }) => values[key] ?? 0)));
  return (
    <Stack component="section" spacing={3} aria-labelledby={id}>
      <Typography variant="h3" component="h3" id={id}>
        {title}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {sentence}
      </Typography>
      {series.length > 1 && <Legend series={series} />}
      <Stack component="ul" spacing={2} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {rows.map((row) => (
          <Box
            component="li"
            key={row.key}
            sx={{ display: "grid", gridTemplateColumns: { xs: "104px 1fr", sm: "160px 1fr" }, columnGap: 3 }}
          >
            <Typography variant="body2" sx={{ alignSelf: "center", overflowWrap: "anywhere" }}>
              {row.name}
            </Typography>
            <Stack sx={{ gap: "2px" }}>
              {series.map(({ key, name, colour }) => {
                const value = row.values[key] ?? 0;
                return (
                  <Stack key={key} direction="row" spacing={2} sx={{ alignItems: "center" }}>
                    <Box
                      aria-hidden="true"
                      sx={{
                        height: 12,
                        width: `calc(${(100 * value) / most}% - 56px * ${value / most})`,
                        minWidth: value === 0 ? 0 : 3,
                        bgcolor: colour,
                        borderStartEndRadius: 6,
                        borderEndEndRadius: 6,
                      }}
                    />
                    <Typography variant="caption">
                      {series.length > 1 && <span style={visuallyHidden}>{`${name}: `}</span>}
                      {format(value)}
                    </Typography>
                  </Stack>
                );
              })}
            </Stack>
          </Box>
        ))}
      </Stack>
    </Stack>
  );
}
