import { type Size, toScreen, type View } from "./projection.ts";

/** A name and where it belongs, in unit Mercator coordinates. */
export type Labelled = { readonly name: string; readonly at: readonly [number, number] };
export type Label = { readonly name: string; readonly x: number; readonly y: number };

type Box = readonly [number, number, number, number];

const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/**
 * Which names to write and where, so that none covers another.
 * @param places The most important first.
 * @param measure A name's width in pixels.
 * @param most Stop after so many: a map of names is not a map.
 */
export function placeLabels(
  places: Iterable<Labelled>,
  view: View,
  size: Size,
  measure: (name: string) => number,
  most: number,
): Label[] {
  const height = 16;
  const gap = 14;
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const { name, at } of places) {
    if (labels.length >= most) break;
    const [x, y] = toScreen(view, at);
    if (x < 0 || y < height || x > size.width || y > size.height - height) continue;
    const half = measure(name) / 2;
    if (x - half < 2 || x + half > size.width - 2) continue;
    const box: Box = [x - half - gap, y - height / 2 - gap, x + half + gap, y + height / 2 + gap];
    if (taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    labels.push({ name, x, y });
  }
  return labels;
}
