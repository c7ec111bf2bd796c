import type { Cell } from "../../places/cell.ts";
import { middleOf, outlineOf, reachOf, shadeOf } from "./cells.ts";
import { type Labelled, placeLabels } from "./labels.ts";
import { LAND_SIDE, type Land } from "./land.ts";
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

/** A cell to draw, and how many listings are in it. */
export interface DrawnCell {
  readonly cell: Cell;
  readonly count: number;
}

export interface Scene {
  readonly land: Land | null;
  readonly cells: readonly DrawnCell[];
  /** Cells to lift out, by the pointer or by a card. */
  readonly lit: DrawnCell | null;
  readonly chosen: DrawnCell | null;
  /** Where the member looks round, in unit coordinates. */
  readonly here: readonly [number, number] | null;
  readonly cities: readonly Labelled[];
}

/** Opacity by shade, from least to most. */
const OPACITIES = [0.3, 0.44, 0.58, 0.72, 0.86] as const;

/** Pixels from a cell's middle to its side from which a number fits into it. */
const COUNT_FROM = 15;
/** Pixels of map for each name of a city. */
const PIXELS_A_NAME = 26_000;

/** Draws the whole map; nothing is kept between two calls. */
export function drawMap(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: View,
  size: Size,
  density: number,
  colours: MapColours,
): void {
  context.setTransform(density, 0, 0, density, 0, 0);
  context.fillStyle = colours.sea;
  context.fillRect(0, 0, size.width, size.height);
  if (scene.land !== null) drawLand(context, scene.land, view, density, colours);
  context.setTransform(density, 0, 0, density, 0, 0);
  drawCells(context, scene.cells, view, size, colours);
  if (scene.chosen !== null) strokeCell(context, scene.chosen, view, colours.chosen, 3.5);
  if (scene.lit !== null) strokeCell(context, scene.lit, view, colours.ink, 2.5);
  if (scene.here !== null) drawHere(context, toScreen(view, scene.here), colours);
  drawNames(context, scene.cities, view, size, colours);
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
  cells: readonly DrawnCell[],
  view: View,
  size: Size,
  colours: MapColours,
): void {
  const most = cells.reduce((high, { count }) => Math.max(high, count), 1);
  context.font = `600 13px ${colours.font}`;
  for (const { cell, count } of cells) {
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
  { cell }: DrawnCell,
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
  view: View,
  size: Size,
  colours: MapColours,
): void {
  context.font = `400 13px ${colours.font}`;
  const most = Math.max(3, Math.round((size.width * size.height) / PIXELS_A_NAME));
  const measure = (name: string) => widthOf(context, name);
  for (const { name, x, y } of placeLabels(cities, view, size, measure, most)) {
    context.beginPath();
    context.arc(x, y, 2, 0, 2 * Math.PI);
    context.fillStyle = colours.quiet;
    context.fill();
    writeOver(context, name, x, y - 11, colours.ink, colours.land);
  }
}

/** Widths in pixels, by font and text: the same names are placed anew in every frame. */
const widths = new Map<string, Map<string, number>>();

function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const ofFont = widths.get(context.font) ?? new Map<string, number>();
  widths.set(context.font, ofFont);
  const width = ofFont.get(text) ?? context.measureText(text).width;
  ofFont.set(text, width);
  return width;
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
