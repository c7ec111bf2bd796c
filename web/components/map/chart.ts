import { latLngToCell } from "h3-js";
import { type Cell, parseCell } from "../../places/cell.ts";
import { type Bitmap, marginOf, placementOf, serves } from "./bitmap.ts";
import { countByCell, parentAt, resolutionAt } from "./cells.ts";
import { drawMap, drawMarks, type MapColours, type Marks, type Scene } from "./draw.ts";
import { whenIdle } from "./idle.ts";
import { fromScreen, fromUnit, type Size } from "./projection.ts";
import type { Views } from "./views.ts";

/** What the map shows, wherever it stands. */
export interface Shown extends Omit<Scene, "counts">, Marks {
  /** The public cell of each listing; a cell may come more than once. */
  readonly cells: readonly Cell[];
  readonly colours: MapColours;
}

/** Milliseconds without a move after which what is in sight is drawn as it is best read. */
const REST_MS = 120;

/** The map on a canvas, drawn anew only where moving the picture of it does not do. */
export class Chart {
  readonly #canvas: HTMLCanvasElement;
  readonly #views: Views;
  readonly #context: CanvasRenderingContext2D | null;
  /** All but the marks, which change as one points. */
  readonly #picture = document.createElement("canvas");
  readonly #stopFollowing: () => void;
  #size: Size = { width: 0, height: 0 };
  #shown: Shown | null = null;
  #drawn: (Bitmap & { readonly shown: Shown; readonly resolution: number }) | null = null;
  #counts: ReadonlyMap<Cell, number> = new Map();
  #frame: number | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #stopIdle: () => void = () => undefined;

  constructor(canvas: HTMLCanvasElement, views: Views) {
    this.#canvas = canvas;
    this.#views = views;
    this.#context = canvas.getContext("2d");
    this.#stopFollowing = views.follow(() => this.#follow());
  }

  /** Shows something else, or in another size. */
  show(shown: Shown, size: Size): void {
    const before = this.#shown;
    this.#shown = shown;
    const isResized = size !== this.#size;
    this.#size = size;
    if (size.width === 0) return;
    if (isResized || before === null || !this.#isSamePicture(before, shown)) this.#drawSoon();
    else this.#drawMarks();
  }

  /** The cell under a point of the map, in pixels from its upper left corner; null where nothing is drawn. */
  cellAt(x: number, y: number): Cell | null {
    if (this.#drawn === null) return null;
    const [longitude, latitude] = fromUnit(fromScreen(this.#views.now(), [x, y]));
    const cell = parseCell(latLngToCell(latitude, longitude, this.#drawn.resolution));
    return this.#counts.has(cell) ? cell : null;
  }

  close(): void {
    this.#stopFollowing();
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#callOffRest();
  }

  #follow(): void {
    const drawn = this.#drawn;
    if (drawn === null) return;
    const view = this.#views.now();
    this.#callOffRest();
    if (!serves(drawn, this.#size, view)) this.#drawSoon();
    // A hand that only pauses sees the picture as it is, unless it is blurred.
    else if (view.k !== drawn.view.k || (view !== drawn.view && !this.#views.isMoving())) this.#drawAtRest();
    this.#place();
  }

  /** Moves the picture to where the map stands. */
  #place(): void {
    if (this.#drawn === null) return;
    const { x, y, scale } = placementOf(this.#drawn, this.#views.now());
    this.#canvas.style.transform = `translate3d(${x}px, ${y}px, 0) scale(${scale})`;
  }

  /** Whether what is to be seen is the same, if in another order: most filters only rank. */
  #isSamePicture(before: Shown, shown: Shown): boolean {
    const { land, cities, colours, cells } = shown;
    if (before.land !== land || before.cities !== cities || before.colours !== colours) return false;
    if (before.cells === cells) return true;
    return this.#drawn !== null && areSameCounts(this.#counts, countByCell(cells, this.#drawn.resolution));
  }

  #drawSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
  }

  #drawAtRest(): void {
    this.#resting = setTimeout(() => {
      this.#stopIdle = whenIdle(() => this.#drawSoon());
    }, REST_MS);
  }

  #callOffRest(): void {
    clearTimeout(this.#resting);
    this.#stopIdle();
  }

  #draw(): void {
    const [shown, size, view] = [this.#shown, this.#size, this.#views.now()];
    const context = this.#picture.getContext("2d", { alpha: false });
    if (shown === null || context === null || size.width === 0) return;
    this.#callOffRest();
    const density = window.devicePixelRatio || 1;
    const margin = marginOf(size, density);
    const width = size.width + 2 * margin;
    const height = size.height + 2 * margin;
    for (const canvas of [this.#picture, this.#canvas]) sizeTo(canvas, width * density, height * density);
    Object.assign(this.#canvas.style, { width: `${width}px`, height: `${height}px` });
    const [, latitude] = fromUnit(fromScreen(view, [size.width / 2, size.height / 2]));
    const resolution = resolutionAt(view.k, latitude);
    if (this.#drawn?.shown.cells !== shown.cells || this.#drawn.resolution !== resolution)
      this.#counts = countByCell(shown.cells, resolution);
    this.#drawn = { view, size, margin, shown, resolution };
    drawMap(context, { ...shown, counts: this.#counts }, this.#drawn, density, shown.colours);
    this.#drawMarks();
    this.#place();
  }

  /** Lays the picture on the canvas, and over it what is pointed at. */
  #drawMarks(): void {
    const [context, drawn, shown] = [this.#context, this.#drawn, this.#shown];
    if (context === null || drawn === null || shown === null) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#picture, 0, 0);
    const lit = shown.lit === null ? null : parentAt(shown.lit, drawn.resolution);
    const marks: Marks = { ...shown, lit: lit !== null && this.#counts.has(lit) ? lit : null };
    drawMarks(context, marks, drawn, window.devicePixelRatio || 1, shown.colours);
  }
}

function areSameCounts(a: ReadonlyMap<Cell, number>, b: ReadonlyMap<Cell, number>): boolean {
  return a.size === b.size && [...a].every(([cell, count]) => b.get(cell) === count);
}

function sizeTo(canvas: HTMLCanvasElement, width: number, height: number): void {
  const [w, h] = [Math.round(width), Math.round(height)];
  // Setting a size clears the canvas, even where it is the same.
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
}
