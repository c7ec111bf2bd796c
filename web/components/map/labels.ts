import { toScreen, type View } from "./projection.ts";

/** A name and where it belongs, in unit Mercator coordinates. */
export type Labelled = { readonly name: string; readonly at: readonly [number, number] };
export type Label = { readonly name: string; readonly x: number; readonly y: number };

type Box = readonly [number, number, number, number];

const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const HEIGHT = 16;
/** Pixels kept free round a name. */
const GAP = 14;

/** Names that are tried in an area: beyond so many, only small towns are left, and little room for them. */
const TRIES = 3_000;

const boxOf = (x: number, y: number, half: number): Box => [
  x - half - GAP,
  y - HEIGHT / 2 - GAP,
  x + half + GAP,
  y + HEIGHT / 2 + GAP,
];

/**
 * Which names to write and where, so that none covers another.
 * @param places The most important first.
 * @param area Where they must lie whole: left, top, right and bottom in pixels.
 * @param measure A name's width in pixels.
 * @param most Stop after so many: a map of names is not a map.
 * @param hole Where none may reach into.
 */
export function placeLabels(
  places: Iterable<Labelled>,
  view: View,
  [left, top, right, bottom]: Box,
  measure: (name: string) => number,
  most: number,
  hole: Box | null = null,
): Label[] {
  const labels: Label[] = [];
  const taken: Box[] = hole === null ? [] : [hole];
  let tried = 0;
  for (const { name, at } of places) {
    if (labels.length >= most || tried >= TRIES) break;
    const [x, y] = toScreen(view, at);
    if (x < left || y < top + HEIGHT || x > right || y > bottom - HEIGHT) continue;
    tried += 1;
    // Most are covered already where they stand, and measuring them all would take longest.
    if (taken.some((other) => overlaps([x, y, x, y], other))) continue;
    const half = measure(name) / 2;
    if (x - half < left + 2 || x + half > right - 2) continue;
    const box = boxOf(x, y, half);
    if (taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    labels.push({ name, x, y });
  }
  return labels;
}
