import type { FactorExplanation } from "../../matching/rank.ts";

/** A petal that points up from the middle of a 48 × 48 box to its edge. */
const PETAL = "M0 -3C-8.500 -9 -7.500 -19 0 -22C7.500 -19 8.500 -9 0 -3Z";
/** A petal of no value is still to be seen as one. */
const LEAST = 0.28;

/** A match as a flower: one petal a factor, the longer the better, an empty outline where nothing is known. */
export function Petals({
  factors,
  size = 40,
}: {
  factors: readonly Pick<FactorExplanation, "factor" | "value">[];
  size?: number;
}) {
  return (
    <svg width={size} height={size} viewBox="-24 -24 48 48" aria-hidden="true" style={{ flex: "none" }}>
      {factors.map(({ factor, value }, i) => (
        <g key={factor} transform={`rotate(${(i * 360) / factors.length})`}>
          <path
            d={PETAL}
            fill="none"
            stroke="var(--mui-palette-primary-main)"
            strokeOpacity="0.550"
            strokeWidth="1"
            strokeDasharray={value === null ? "1.500 2" : undefined}
          />
          {value !== null && (
            <path
              d={PETAL}
              fill="var(--mui-palette-primary-main)"
              transform={`scale(${LEAST + (1 - LEAST) * value})`}
            />
          )}
        </g>
      ))}
      <circle r="2.500" fill="var(--mui-palette-warning-main)" />
    </svg>
  );
}
