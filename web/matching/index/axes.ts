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
  /** Writes the keys of the rows from `from` up to, without, `to`; the first one's at 0. */
  readonly writeKeys: (columns: ListingColumns, from: number, to: number, keys: Float32Array) => void;
}

function spaceAxis(name: "x" | "y" | "z"): Axis {
  return {
    worth: (DEFAULT_WEIGHTS.distance / USUAL_REACH_METRES) * METRES_PER_UNIT,
    isNominal: false,
    writeKeys(columns, from, to, keys) {
      const column = columns[name];
      for (let row = from; row < to; row += 1) keys[row - from] = column[row] ?? 0;
    },
  };
}

function partOfWeekAxis({ days, from, until }: (typeof PARTS_OF_WEEK)[number]): Axis {
  // The middle of each day's part stands for all of it: people's hours come in runs.
  const samples = Uint8Array.from(days, (day) => day * HOURS_IN_DAY + Math.floor((from + until) / 2));
  return {
    worth: DEFAULT_WEIGHTS.availability / days.length,
    isNominal: false,
    writeKeys({ hours }, start, end, keys) {
      for (let row = start; row < end; row += 1) {
        let open = 0;
        for (let i = 0; i < samples.length; i += 1) {
          const hour = samples[i] ?? 0;
          open += ((hours[row * WORDS_IN_WEEK + (hour >>> 5)] ?? 0) >>> (hour & 31)) & 1;
        }
        keys[row - start] = open;
      }
    },
  };
}

const standingAxis: Axis = {
  worth: DEFAULT_WEIGHTS.reputation * STANDING_FACTOR,
  isNominal: false,
  writeKeys({ standing }, from, to, keys) {
    for (let row = from; row < to; row += 1) keys[row - from] = standing[row] ?? 0;
  },
};

/** What a listing is about stands first among its words. */
const topicAxis: Axis = {
  worth: DEFAULT_WEIGHTS.service,
  isNominal: true,
  writeKeys({ tagsFrom, tagWords }, from, to, keys) {
    for (let row = from; row < to; row += 1) {
      const first = tagsFrom[row] ?? 0;
      keys[row - from] = first < (tagsFrom[row + 1] ?? 0) ? (tagWords[first] ?? 0) : -1;
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
