import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Words that stand in the code of each on-demand part, whatever its file is called, and in no other's. */
const MARKS = {
  /** wagmi, under RainbowKit. */
  wallet: "WagmiProviderNotFoundError",
  /** XMTP's SDK. */
  messages: "xmtp/mls/1/",
  /** Ceramic's client. */
  profiles: "StreamID",
  /** d3-zoom. */
  map: "dblclick.zoom",
  /** H3. */
  cells: "Cell arguments had incompatible",
  cities: "generated/cities.json",
  /** The columns of `web/components/charts`. */
  charts: "1px dashed",
} as const;

export type Part = keyof typeof MARKS;
export const PARTS = Object.keys(MARKS) as readonly Part[];

/** The on-demand part that a script belongs to; null for none. */
export function partOf(code: string): Part | null {
  return PARTS.find((part) => code.includes(MARKS[part])) ?? null;
}

/**
 * Parts that no script of the exported site holds: their marks are out of date.
 *
 * @param site the folder of the export
 */
export function partsWithoutCode(site: string): readonly Part[] {
  const scripts = readdirSync(join(site, "_next"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js"))
    .map((path) => readFileSync(join(site, "_next", path), "utf8"));
  return PARTS.filter((part) => !scripts.some((code) => code.includes(MARKS[part])));
}
