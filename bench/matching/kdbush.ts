import KDBush from "kdbush";
import { standingOf } from "../../web/matching/factors/reputation.ts";
import { Best } from "../../web/matching/index/best.ts";
import { KINDS } from "../../web/matching/listing.ts";
import type { Query } from "../../web/matching/query.ts";
import { scoreRow } from "../../web/matching/score.ts";
import { CELL_SLACK_METRES } from "../../web/matching/slack.ts";
import type { ListingColumns } from "../../web/matching/store/columns.ts";
import { hasPlace } from "../../web/matching/store/traits.ts";
import { DEFAULT_WEIGHTS } from "../../web/matching/weights.ts";
import type { Baseline, Contender } from "./measure.ts";
import { DAY, NOW } from "./people.ts";

const DEGREES = 180 / Math.PI;
const METRES_PER_DEGREE = 111_195;

interface Group {
  readonly kind: number;
  readonly category: number;
  readonly rows: readonly number[];
  readonly placeless: readonly number[];
  readonly tree: KDBush;
}

/**
 * What one would build from npm: a kdbush for each kind and category, a range query over the box round the radius, and
 * our own score for each row in it; once as it is usually done, and once with our score's early exits, which know what is
 * enough. Boxes do not wrap, so that answers may differ within 50 km of the antimeridian.
 */
export const kdbushPerCategory: Baseline = (columns, index) => {
  const viewpoint = { today: Math.floor(NOW / DAY), trust: new Float32Array(0) };
  for (let row = 0; row < columns.length; row += 1) {
    columns.standing[row] = standingOf(columns, row, viewpoint);
  }
  const groups = groupsOf(columns);
  const contender = (hasExits: boolean): Contender => ({
    answer(query) {
      const prepared = index.prepare(query, DEFAULT_WEIGHTS);
      const best = new Best(query.limit, index.lexicon);
      const offer = (row: number) => {
        const score = scoreRow(prepared, columns, row, hasExits ? best.enough : 0);
        if (score >= 0 && score >= best.enough) best.offer(columns, row, score);
      };
      for (const { kind, category, rows, placeless, tree } of groups) {
        if (kind !== KINDS.indexOf(query.seeks)) continue;
        if (query.categories.length > 0 && !query.categories.includes(category)) continue;
        for (const i of tree.range(...boxOf(query))) offer(rows[i] ?? 0);
        for (const row of placeless) offer(row);
      }
      return best.sorted().map(({ row }) => columns.idLow[row] ?? 0);
    },
  });
  return { plain: contender(false), withExits: contender(true) };
};

function boxOf({ place, radius }: Query): [west: number, south: number, east: number, north: number] {
  if (place === null || radius === null) return [-180, -90, 180, 90];
  const high = (radius + CELL_SLACK_METRES) / METRES_PER_DEGREE;
  const most = Math.min(89.9, Math.abs(place.latitude) + high);
  const wide = high / Math.cos(most / DEGREES);
  return [place.longitude - wide, place.latitude - high, place.longitude + wide, place.latitude + high];
}

function groupsOf(columns: ListingColumns): readonly Group[] {
  const byKey = new Map<number, { rows: number[]; placeless: number[] }>();
  for (let row = 0; row < columns.length; row += 1) {
    const key = (columns.category[row] ?? 0) * KINDS.length + (columns.kind[row] ?? 0);
    const group = byKey.get(key) ?? { rows: [], placeless: [] };
    byKey.set(key, group);
    (hasPlace(columns, row) ? group.rows : group.placeless).push(row);
  }
  return [...byKey].map(([key, { rows, placeless }]) => {
    const tree = new KDBush(rows.length);
    for (const row of rows) {
      const [x, y, z] = [columns.x[row] ?? 0, columns.y[row] ?? 0, columns.z[row] ?? 0];
      tree.add(Math.atan2(y, x) * DEGREES, Math.atan2(z, Math.hypot(x, y)) * DEGREES);
    }
    tree.finish();
    return { kind: key % KINDS.length, category: Math.floor(key / KINDS.length), rows, placeless, tree };
  });
}
