import type { Address } from "viem";

/** One gill's line of spores, in a 64 × 64 box round its middle. */
export interface Gill {
  /** Degrees. */
  readonly angle: number;
  readonly from: number;
  readonly until: number;
  readonly width: number;
}

export interface SporePrint {
  readonly paper: string;
  readonly spores: string;
  readonly gills: readonly Gill[];
}

const PAPERS = ["#F1E9D8", "#E7EBDD", "#EFE3DC", "#E3E7EA", "#EDE6EE"] as const;
const SPORES = ["#5A4636", "#3F6142", "#6E2F3C", "#2F4A57", "#4B3B63", "#7A4A12", "#2D2A28"] as const;

/** The print that a cap leaves on paper overnight, read off the address's bytes: the same for ever. */
export function sporePrintOf(address: Address): SporePrint {
  const byte = (position: number) =>
    Number.parseInt(address.slice(2 + (position % 20) * 2, 4 + (position % 20) * 2), 16);
  const count = 28 + (byte(0) % 5) * 6;
  const stem = 4 + (byte(1) % 4);
  const edge = 24 + (byte(2) % 5);
  // Every second or third gill is short, as in real caps.
  const cycle = 2 + (byte(3) % 2);
  const gills = Array.from({ length: count }, (_, i) => ({
    angle: (i * 360) / count,
    from: i % cycle === 0 ? stem : stem + 5 + (byte(4 + i) % 5),
    until: edge + ((byte(7 + i) % 5) - 2) * 0.7,
    width: 0.9 + (byte(11 + i) % 4) * 0.3,
  }));
  return {
    paper: PAPERS[byte(18) % PAPERS.length] ?? PAPERS[0],
    spores: SPORES[byte(19) % SPORES.length] ?? SPORES[0],
    gills,
  };
}
