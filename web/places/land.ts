import * as z from "zod/mini";
import { PlacesError } from "./errors.ts";
import { readBeside } from "./readBeside.ts";

/** The side of the square in which shorelines and borders are given: a unit is 390 m at the equator. */
export const LAND_SIDE = 102_400;

export type Detail = "coarse" | "fine";

/** Where the page finds them, beside its own files. Written by `npm run build:places`. */
export const LAND_PATHS: Readonly<Record<Detail, string>> = {
  coarse: "generated/land-coarse.json",
  fine: "generated/land-fine.json",
};

const landFile = z.object({
  /** SVG paths, each short enough to be read at a stretch. */
  shapes: z.array(z.string()),
  borders: z.array(z.string()),
});

export type LandFile = z.infer<typeof landFile>;

/**
 * Fetches shorelines and borders.
 * @param base Address of the page's files, ending in a slash.
 * @throws {@link PlacesError} `land-unreadable`
 */
export async function fetchLand(base: URL, detail: Detail): Promise<LandFile> {
  const parsed = landFile.safeParse(await readBeside(base, LAND_PATHS[detail], "land-unreadable"));
  if (!parsed.success) throw new PlacesError("land-unreadable", { cause: parsed.error });
  return parsed.data;
}
