"use client";

import Box from "@mui/material/Box";
import { useFormatter, useTranslations } from "use-intl";
import { percentOf } from "../../disputes/outcome.ts";

interface VoteLineProps {
  votes: readonly bigint[];
  /** What the jury ruled; null until its votes are counted. */
  ruling: bigint | null;
  choices: number;
}

const WIDTH = 320;
const EDGE = 20;
const GROUND = 44;
/** Pixels by which votes for the same stand above each other. */
const STEP = 9;

/** The votes on one line from nothing to all, and the median among them. */
export function VoteLine({ votes, ruling, choices }: VoteLineProps) {
  const t = useTranslations("dispute");
  const format = useFormatter();
  const at = (choice: bigint): number | null => {
    const percent = percentOf(choice, choices);
    return percent === null ? null : EDGE + ((WIDTH - 2 * EDGE) * percent) / 100;
  };
  const sorted = votes.filter((vote) => vote !== 0n).toSorted((a, b) => Number(a - b));
  const dots = sorted.map((vote, index) => ({
    x: at(vote) ?? 0,
    y: GROUND - STEP * (index - sorted.indexOf(vote)),
    key: `${vote}-${index - sorted.indexOf(vote)}`,
  }));
  const median = ruling === null ? null : at(ruling);
  return (
    <Box
      component="svg"
      viewBox={`0 0 ${WIDTH} 72`}
      role="img"
      aria-label={t("jury.line")}
      // Nothing to all goes from left to right in every script, as numbers do.
      sx={{ width: "100%", maxWidth: 480, color: "primary.main", direction: "ltr" }}
    >
      <line x1={EDGE} x2={WIDTH - EDGE} y1={GROUND} y2={GROUND} stroke="currentColor" strokeOpacity="0.35" />
      {[0, 50, 100].map((percent) => (
        <text
          key={percent}
          x={EDGE + ((WIDTH - 2 * EDGE) * percent) / 100}
          y={66}
          textAnchor="middle"
          fontSize="11"
          fill="currentColor"
        >
          {format.number(percent / 100, { style: "percent" })}
        </text>
      ))}
      {median !== null && (
        <line
          x1={median}
          x2={median}
          y1={8}
          y2={GROUND + 8}
          stroke="currentColor"
          strokeWidth="1.500"
          strokeDasharray="3 3"
        />
      )}
      {dots.map(({ x, y, key }) => (
        <circle key={key} cx={x} cy={y} r="4.500" fill="currentColor" />
      ))}
    </Box>
  );
}
