/**
 * Records on their way into rows, already in buckets by the high bits of their row's number: `low` are its low bits,
 * `word` and `weight` what the row will hold.
 */
export interface Records {
  readonly low: Uint16Array;
  readonly word: Int32Array;
  readonly weight: Float32Array;
}

/** Compressed sparse rows: row i is `word` and `weight` from `offsets[i]` up to `offsets[i + 1]`. */
export interface Rows {
  readonly offsets: Int32Array;
  readonly word: Int32Array;
  readonly weight: Float32Array;
}

/** Buckets of the first pass: few enough that every bucket's end stays in cache while records are dealt out. */
const MOST_BUCKETS = 256;
/** Low bits fit {@link Records.low}. */
const MOST_SHIFT = 16;

/** How many low bits of a row's number the second pass sorts by. */
export function bucketShift(peers: number): number {
  let shift = 0;
  while (peers >>> shift > MOST_BUCKETS && shift < MOST_SHIFT) shift += 1;
  return shift;
}

/** Ends of buckets as starts of the next: an exclusive running sum, in place. */
export function toStarts(counts: Int32Array): Int32Array {
  let sum = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i] ?? 0;
    counts[i] = sum;
    sum += count;
  }
  return counts;
}

/**
 * Second pass of a counting sort by two digits: records lie in buckets by their key's high bits; each bucket is now
 * sorted by the low bits with a scratch that fits the cache. Stable. Returns rows over the same memory.
 *
 * @param starts - start of each bucket, and the number of records last
 */
export function sortBuckets(peers: number, records: Records, starts: Int32Array, shift: number): Rows {
  const { low: lows, word, weight } = records;
  const offsets = new Int32Array(peers + 1);
  const width = 1 << shift;
  const cursor = new Int32Array(width);
  let scratchWord = new Int32Array(0);
  let scratchWeight = new Float32Array(0);
  for (let bucket = 0; bucket + 1 < starts.length; bucket += 1) {
    const from = starts[bucket] ?? 0;
    const to = starts[bucket + 1] ?? 0;
    if (to - from > scratchWord.length) {
      scratchWord = new Int32Array(2 * (to - from));
      scratchWeight = new Float32Array(2 * (to - from));
    }
    scratchWord.set(word.subarray(from, to));
    scratchWeight.set(weight.subarray(from, to));
    cursor.fill(0);
    for (let p = from; p < to; p += 1) {
      const low = lows[p] ?? 0;
      cursor[low] = (cursor[low] ?? 0) + 1;
    }
    toStarts(cursor);
    const first = bucket << shift;
    const last = Math.min(peers, first + width);
    for (let row = first; row < last; row += 1) offsets[row] = from + (cursor[row - first] ?? 0);
    for (let p = from; p < to; p += 1) {
      const low = lows[p] ?? 0;
      const at = cursor[low] ?? 0;
      cursor[low] = at + 1;
      word[from + at] = scratchWord[p - from] ?? 0;
      weight[from + at] = scratchWeight[p - from] ?? 0;
    }
  }
  offsets[peers] = starts[starts.length - 1] ?? 0;
  return { offsets, word, weight };
}

/** The same edges by their other end. Rows come out in ascending order of what was the row's number. */
export function transpose(peers: number, rows: Rows): Rows {
  const { offsets, word, weight } = rows;
  const length = offsets[peers] ?? 0;
  const shift = bucketShift(peers);
  const starts = new Int32Array(Math.ceil(peers / (1 << shift)) + 1);
  for (let p = 0; p < length; p += 1) {
    const bucket = (word[p] ?? 0) >>> (shift + 2);
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  toStarts(starts);
  const cursor = starts.slice();
  const mask = (1 << shift) - 1;
  const records = {
    low: new Uint16Array(length),
    word: new Int32Array(length),
    weight: new Float32Array(length),
  };
  let p = 0;
  for (let row = 0; row < peers; row += 1) {
    const end = offsets[row + 1] ?? 0;
    for (; p < end; p += 1) {
      const packed = word[p] ?? 0;
      const other = packed >>> 2;
      const at = cursor[other >>> shift] ?? 0;
      cursor[other >>> shift] = at + 1;
      records.low[at] = other & mask;
      records.word[at] = (row << 2) | (packed & 3);
      records.weight[at] = weight[p] ?? 0;
    }
  }
  return sortBuckets(peers, records, starts, shift);
}
