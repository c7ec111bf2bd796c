import { WORDS_IN_WEEK } from "../hours.ts";
import type { ListingColumns } from "../store/columns.ts";
import { METRES_PER_UNIT } from "../store/sphere.ts";
import { DEFAULT_WEIGHTS } from "../weights.ts";

/** Metres that cost a usual member all of the distance factor. */
const USUAL_REACH_METRES = 20_000;

const HOURS_IN_DAY = 24;
/** Parts of the week that people have time in, by days from Monday = 0 and hours. */
const PARTS_OF_WEEK = [
  { days: [0, 1, 2, 3, 4], from: 7, until: 12 },
  { days: [0, 1, 2, 3, 4], from: 12, until: 17 },
  { days: [0, 1, 2, 3, 4], from: 17, until: 23 },
  { days: [5, 6], from: 8, until: 14 },
  { days: [5, 6], from: 14, until: 22 },
] as const;
/** A node's best standing is lifted by a single row, so that it pays to split by it early. */
const STANDING_FACTOR = 2;

/** A way to tell rows apart: by how much a row's key differs, a score may differ at most. */
export interface Axis {
  /** What one unit of key is worth in score. */
  readonly worth: number;
  /** Keys are names, not amounts: any difference is worth one unit. */
  readonly isNominal: boolean;
  readonly writeKeys: (columns: ListingColumns, rows: Uint32Array, keys: Float32Array) => void;
}

function spaceAxis(name: "x" | "y" | "z"): Axis {
  return {
    worth: (DEFAULT_WEIGHTS.distance / USUAL_REACH_METRES) * METRES_PER_UNIT,
    isNominal: false,
    writeKeys(columns, rows, keys) {
      const column = columns[name];
      for (let i = 0; i < rows.length; i += 1) keys[i] = column[rows[i] ?? 0] ?? 0;
    },
  };
}

function partOfWeekAxis({ days, from, until }: (typeof PARTS_OF_WEEK)[number]): Axis {
  const mask = new Uint32Array(WORDS_IN_WEEK);
  for (const day of days) {
    // The middle of each day's part stands for all of it: people's hours come in runs.
    const hour = day * HOURS_IN_DAY + Math.floor((from + until) / 2);
    mask[hour >>> 5] = (mask[hour >>> 5] ?? 0) | (1 << (hour & 31));
  }
  return {
    worth: DEFAULT_WEIGHTS.availability / days.length,
    isNominal: false,
    writeKeys(columns, rows, keys) {
      const { hours } = columns;
      for (let i = 0; i < rows.length; i += 1) {
        const at = (rows[i] ?? 0) * WORDS_IN_WEEK;
        let open = 0;
        for (let word = 0; word < WORDS_IN_WEEK; word += 1) {
          for (let rest = (hours[at + word] ?? 0) & (mask[word] ?? 0); rest !== 0; rest &= rest - 1) open += 1;
        }
        keys[i] = open;
      }
    },
  };
}

const standingAxis: Axis = {
  worth: DEFAULT_WEIGHTS.reputation * STANDING_FACTOR,
  isNominal: false,
  writeKeys({ standing }, rows, keys) {
    for (let i = 0; i < rows.length; i += 1) keys[i] = standing[rows[i] ?? 0] ?? 0;
  },
};

/** What a listing is about stands first among its words. */
const topicAxis: Axis = {
  worth: DEFAULT_WEIGHTS.service,
  isNominal: true,
  writeKeys({ tagsFrom, tagWords }, rows, keys) {
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] ?? 0;
      const from = tagsFrom[row] ?? 0;
      keys[i] = from < (tagsFrom[row + 1] ?? 0) ? (tagWords[from] ?? 0) : -1;
    }
  },
};

/** Everything that rows are told apart by, worth what the usual weights say. */
export const AXES: readonly Axis[] = [
  spaceAxis("x"),
  spaceAxis("y"),
  spaceAxis("z"),
  standingAxis,
  topicAxis,
  ...PARTS_OF_WEEK.map(partOfWeekAxis),
];
