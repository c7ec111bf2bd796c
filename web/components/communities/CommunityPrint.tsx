import type { Address } from "viem";
import { sporePrintOf } from "./spore.ts";

/** A community's picture. Decoration: its name always stands beside it. */
export function CommunityPrint({ address, size = 56 }: { address: string; size?: number }) {
  const { paper, spores, gills } = sporePrintOf(address.toLowerCase() as Address);
  return (
    <svg
      width={size}
      height={size}
      viewBox="-32 -32 64 64"
      aria-hidden="true"
      style={{ flex: "none", borderRadius: "50%" }}
    >
      <circle r="32" fill={paper} />
      {gills.map(({ angle, from, until, width }) => (
        <line
          key={angle}
          y1={-from}
          y2={-until}
          stroke={spores}
          strokeWidth={width}
          strokeLinecap="round"
          strokeOpacity="0.850"
          transform={`rotate(${angle})`}
        />
      ))}
    </svg>
  );
}
