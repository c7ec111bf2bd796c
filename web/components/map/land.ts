import { pause } from "../../device/pause.ts";
import { type Detail, fetchLand } from "../../places/land.ts";
import { siteBase } from "../../site/base.ts";

/** Shorelines and borders as paths, read once and scaled by the canvas. */
export interface Land {
  readonly shapes: Path2D;
  readonly borders: Path2D;
}

const loaded = new Map<Detail, Promise<Land>>();

/** Fetches the world in a detail, once. */
export function loadLand(detail: Detail): Promise<Land> {
  const known = loaded.get(detail);
  if (known !== undefined) return known;
  const land = readLand(detail);
  loaded.set(detail, land);
  land.catch(() => loaded.delete(detail));
  return land;
}

async function readLand(detail: Detail): Promise<Land> {
  const { shapes, borders } = await fetchLand(siteBase(), detail);
  return { shapes: await joined(shapes), borders: await joined(borders) };
}

/** Joins paths to one, and lets the page go on in between. */
async function joined(paths: readonly string[]): Promise<Path2D> {
  const whole = new Path2D();
  for (const path of paths) {
    whole.addPath(new Path2D(path));
    await pause();
  }
  return whole;
}
