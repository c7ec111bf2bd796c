import type { Size, View } from "./projection.ts";

/**
 * The map is drawn once on a picture somewhat larger than what is in sight, and while it is moved only the picture is: that
 * costs next to nothing, where drawing shorelines and cells anew takes longer than a frame lasts.
 */
export interface Bitmap {
  /** Where the map stood when it was drawn. */
  readonly view: View;
  /** What was in sight then. */
  readonly size: Size;
  /** Pixels drawn beyond each side of what was in sight. */
  readonly margin: number;
}

/** How a picture is laid over the map: pixels from its upper left corner, and how much larger than it was drawn. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const WIDEST_MARGIN = 192;
/** Of the screen's own pixels: as much as a phone's memory bears. */
const MOST_PIXELS = 4_000_000;
/** Enlarged more than so much, or made smaller, names are no longer good to read. */
const READABLE: readonly [number, number] = [0.6, 1.6];

/**
 * How much to draw beyond what is in sight.
 *
 * @param density the screen's own pixels for each of CSS's
 */
export function marginOf({ width, height }: Size, density: number): number {
  const pixels = MOST_PIXELS / density ** 2;
  // (width + 2 m) (height + 2 m) = pixels, solved for m.
  const widest = (Math.sqrt((width - height) ** 2 + 4 * pixels) - (width + height)) / 4;
  return Math.floor(Math.max(0, Math.min(WIDEST_MARGIN, widest)));
}

/** Where a picture belongs when the map stands elsewhere. */
export function placementOf({ view, margin }: Bitmap, now: View): Placement {
  const scale = now.k / view.k;
  return { x: now.x - (view.x + margin) * scale, y: now.y - (view.y + margin) * scale, scale };
}

/** Whether a picture still shows all that is in sight, and can be read. */
export function serves(bitmap: Bitmap, size: Size, now: View): boolean {
  const { x, y, scale } = placementOf(bitmap, now);
  const [smallest, largest] = READABLE;
  if (scale < smallest || scale > largest) return false;
  const right = x + scale * (bitmap.size.width + 2 * bitmap.margin);
  const bottom = y + scale * (bitmap.size.height + 2 * bitmap.margin);
  return x <= 0 && y <= 0 && right >= size.width && bottom >= size.height;
}
