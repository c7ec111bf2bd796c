import { readFileSync } from "node:fs";
import { EDGE_KINDS, type EdgeColumns } from "../../web/trust/edges.ts";
import { byTime } from "../../web/trust/forecast/history.ts";

/** Highest rating of the scale of soc-sign-bitcoinotc, −10 to 10. */
const BEST = 10;

/**
 * Reads who-trusts-whom ratings, ordered by time: lines of rater, member, rating and Unix seconds, as the SNAP
 * collection's soc-sign-bitcoinotc has them; a line that doesn't start with a number is a heading.
 */
export function readRatings(path: string): EdgeColumns {
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(",").map(Number));
  const column = (at: number) => rows.map((row) => row[at] ?? Number.NaN);
  const rater = Uint32Array.from(column(0));
  const member = Uint32Array.from(column(1));
  return byTime({
    peers: Math.max(0, ...rater, ...member) + 1,
    rater,
    member,
    experience: Float32Array.from(column(2), (rating) => rating / BEST),
    time: Uint32Array.from(column(3)),
    kind: new Uint8Array(rows.length).fill(EDGE_KINDS.review),
  });
}
