"use client";

import { useMemo } from "react";
import type { Kind } from "../../matching/listing.ts";
import type { Cell } from "../../places/cell.ts";
import { centreOf } from "../../places/cells.ts";
import { CellMap } from "./CellMap.tsx";
import { boxOf } from "./projection.ts";

interface OneCellMapProps {
  /** Said to those who don't see it. */
  label: string;
  kind: Kind;
  cell: Cell;
  /** Degrees shown on each side of the cell's middle. */
  around: number;
}

/** A small map of one cell and what lies round it. */
export function OneCellMap({ label, kind, cell, around }: OneCellMapProps) {
  const cells = useMemo(() => [cell], [cell]);
  const focus = useMemo(() => {
    const { latitude, longitude } = centreOf(cell);
    return boxOf([
      [longitude - around, latitude - around],
      [longitude + around, latitude + around],
    ]);
  }, [cell, around]);
  return <CellMap label={label} kind={kind} cells={cells} focus={focus} />;
}
