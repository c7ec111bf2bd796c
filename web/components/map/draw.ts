import type { Cell } from "../../places/cell.ts";
import { LAND_SIDE } from "../../places/land.ts";
import type { Bitmap } from "./bitmap.ts";
import { middleOf, outlineOf, reachOf, shadeOf } from "./cells.ts";
import { type Labelled, placeLabels } from "./labels.ts";
import type { Land } from "./land.ts";
import { type Size, toScreen, type View } from "./projection.ts";

export interface MapColours {
  readonly sea: string;
  readonly land: string;
  readonly line: string;
  readonly ink: string;
  readonly quiet: string;
  readonly cell: string;
  readonly chosen: string;
  readonly font: string;
}

/** What stays as it is while one points. */
export interface Scene {
  readonly land: Land | null;
  /** How many listings are in each cell. */
  readonly counts: ReadonlyMap<Cell, number>;
  readonly cities: readonly Labelled[];
}

export interface Marks {
  /** The cell lifted out, by the pointer or by a card. */
  readonly lit: Cell | null;
  readonly chosen: Cell | null;
  /** Where the member looks round, in unit coordinates. */
  readonly here: readonly [number, number] | null;
}

/** Opacity by shade, from least to most. */
const OPACITIES = [0.3, 0.44, 0.58, 0.72, 0.86] as const;

/** Pixels from a cell's middle to its side from which a number fits into it. */
const COUNT_FROM = 15;
/** Pixels of map for each name of a city. */
const PIXELS_A_NAME = 26_000;

/** Where things are on the picture, and how large it is. */
function frameOf({ view, size, margin }: Bitmap): readonly [View, Size] {
  return [
    { k: view.k, x: view.x + margin, y: view.y + margin },
    { width: size.width + 2 * margin, height: size.height + 2 * margin },
  ];
}

/** Draws the whole map, but for its marks; nothing is kept between two calls. */
export function drawMap(
  context: CanvasRenderingContext2D,
  scene: Scene,
  bitmap: Bitmap,
  density: number,
  colours: MapColours,
): void {
  const [view, size] = frameOf(bitmap);
  context.setTransform(density, 0, 0, density, 0, 0);
  context.fillStyle = colours.sea;
  context.fillRect(0, 0, size.width, size.height);
  if (scene.land !== null) drawLand(context, scene.land, view, density, colours);
  context.setTransform(density, 0, 0, density, 0, 0);
  drawCells(context, scene.counts, view, size, colours);
  drawNames(context, scene.cities, bitmap, colours);
}

/** Draws what the member points at, has chosen, and where it is, over the map. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { lit, chosen, here }: Marks,
  bitmap: Bitmap,
  density: number,
  colours: MapColours,
): void {
  const [view] = frameOf(bitmap);
  context.setTransform(density, 0, 0, density, 0, 0);
  if (chosen !== null) strokeCell(context, chosen, view, colours.chosen, 3.5);
  if (lit !== null) strokeCell(context, lit, view, colours.ink, 2.5);
  if (here !== null) drawHere(context, toScreen(view, here), colours);
}

function drawLand(
  context: CanvasRenderingContext2D,
  land: Land,
  view: View,
  density: number,
  colours: MapColours,
): void {
  const scale = view.k / LAND_SIDE;
  context.setTransform(density * scale, 0, 0, density * scale, density * view.x, density * view.y);
  context.fillStyle = colours.land;
  context.fill(land.shapes);
  context.strokeStyle = colours.line;
  context.lineWidth = 1 / scale;
  context.stroke(land.shapes);
  context.stroke(land.borders);
}

function trace(context: CanvasRenderingContext2D, outline: Float64Array, view: View): void {
  context.beginPath();
  for (let i = 0; i < outline.length; i += 2) {
    const x = view.x + view.k * (outline[i] ?? 0);
    const y = view.y + view.k * (outline[i + 1] ?? 0);
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
}

function drawCells(
  context: CanvasRenderingContext2D,
  counts: ReadonlyMap<Cell, number>,
  view: View,
  size: Size,
  colours: MapColours,
): void {
  let most = 1;
  for (const count of counts.values()) most = Math.max(most, count);
  context.font = `600 13px ${colours.font}`;
  for (const [cell, count] of counts) {
    if (!isInSight(cell, view, size)) continue;
    const outline = outlineOf(cell);
    const [left, top, right, bottom] = extentOf(outline, view);
    if (right < 0 || bottom < 0 || left > size.width || top > size.height) continue;
    trace(context, outline, view);
    context.globalAlpha = OPACITIES[shadeOf(count, most) - 1] ?? 1;
    context.fillStyle = colours.cell;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = colours.cell;
    context.lineWidth = 1;
    context.stroke();
    if (count === 1 || (right - left) / 2 < COUNT_FROM) continue;
    writeOver(context, String(count), (left + right) / 2, (top + bottom) / 2, colours.ink, colours.land);
  }
}

/** Whether a part of a cell may be seen; told without its outline, which takes longer to find. */
function isInSight(cell: Cell, view: View, size: Size): boolean {
  const [x, y] = toScreen(view, middleOf(cell));
  const reach = reachOf(cell, view.k);
  return x + reach >= 0 && y + reach >= 0 && x - reach <= size.width && y - reach <= size.height;
}

function extentOf(outline: Float64Array, view: View): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < outline.length; i += 2) {
    const x = view.x + view.k * (outline[i] ?? 0);
    const y = view.y + view.k * (outline[i + 1] ?? 0);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

function strokeCell(
  context: CanvasRenderingContext2D,
  cell: Cell,
  view: View,
  colour: string,
  width: number,
): void {
  trace(context, outlineOf(cell), view);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = "round";
  context.stroke();
}

function drawHere(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  colours: MapColours,
): void {
  context.beginPath();
  context.arc(x, y, 6, 0, 2 * Math.PI);
  context.fillStyle = colours.chosen;
  context.fill();
  context.lineWidth = 2.5;
  context.strokeStyle = colours.land;
  context.stroke();
}

function drawNames(
  context: CanvasRenderingContext2D,
  cities: readonly Labelled[],
  bitmap: Bitmap,
  colours: MapColours,
): void {
  context.font = `400 13px ${colours.font}`;
  const { view, size, margin } = bitmap;
  const measure = widthsIn(context);
  const sight = [0, 0, size.width, size.height] as const;
  const around = [-margin, -margin, size.width + margin, size.height + margin] as const;
  const [, whole] = frameOf(bitmap);
  const inSight = placeLabels(cities, view, sight, measure, mostNames(size));
  // What only a move brings in sight never reaches into it, so that no name is cut in two where the map rests.
  const rest = mostNames(whole) - inSight.length;
  const outside = margin > 0 ? placeLabels(cities, view, around, measure, rest, sight) : [];
  for (const { name, x, y } of [...inSight, ...outside]) {
    context.beginPath();
    context.arc(x + margin, y + margin, 2, 0, 2 * Math.PI);
    context.fillStyle = colours.quiet;
    context.fill();
    writeOver(context, name, x + margin, y + margin - 11, colours.ink, colours.land);
  }
}

const mostNames = ({ width, height }: Size): number =>
  Math.max(3, Math.round((width * height) / PIXELS_A_NAME));

/** Widths in pixels, by font and text: the same names are placed anew whenever the map is drawn. */
const widths = new Map<string, Map<string, number>>();

/** Measures in the font that is set; to ask for that at each name would take longer than all else. */
function widthsIn(context: CanvasRenderingContext2D): (text: string) => number {
  const known = widths.get(context.font) ?? new Map<string, number>();
  widths.set(context.font, known);
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width;
    known.set(text, width);
    return width;
  };
}

function writeOver(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  ink: string,
  halo: string,
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}
