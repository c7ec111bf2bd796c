/** Below this many elements sampling costs more than it saves. */
const SAMPLED_LEAST = 600;

/**
 * Reorders keys between `left` and `right`, both included, and the rows along with them, so that the k-th stands where
 * sorting would put it, smaller ones before it and greater ones after it: Floyd and Rivest's SELECT (Communications of
 * the ACM 18, 1975).
 */
export function selectKth(
  keys: Float32Array,
  rows: Uint32Array,
  k: number,
  left: number,
  right: number,
): void {
  let low = left;
  let high = right;
  while (high > low) {
    if (high - low > SAMPLED_LEAST) narrow(keys, rows, k, low, high);
    const pivot = keys[k] ?? 0;
    let i = low;
    let j = high;
    swap(keys, rows, low, k);
    if ((keys[high] ?? 0) > pivot) swap(keys, rows, low, high);
    while (i < j) {
      swap(keys, rows, i, j);
      i += 1;
      j -= 1;
      while ((keys[i] ?? 0) < pivot) i += 1;
      while ((keys[j] ?? 0) > pivot) j -= 1;
    }
    if (keys[low] === pivot) {
      swap(keys, rows, low, j);
    } else {
      j += 1;
      swap(keys, rows, j, high);
    }
    if (j <= k) low = j + 1;
    if (k <= j) high = j - 1;
  }
}

/** Selects within a sample first, so that the k-th is a good pivot. */
function narrow(keys: Float32Array, rows: Uint32Array, k: number, low: number, high: number): void {
  const count = high - low + 1;
  const position = k - low + 1;
  const logarithm = Math.log(count);
  const size = 0.5 * Math.exp((2 * logarithm) / 3);
  const side = position - count / 2 < 0 ? -1 : 1;
  const spread = 0.5 * Math.sqrt((logarithm * size * (count - size)) / count) * side;
  const sampleLow = Math.max(low, Math.floor(k - (position * size) / count + spread));
  const sampleHigh = Math.min(high, Math.floor(k + ((count - position) * size) / count + spread));
  selectKth(keys, rows, k, sampleLow, sampleHigh);
}

function swap(keys: Float32Array, rows: Uint32Array, i: number, j: number): void {
  const key = keys[i] ?? 0;
  keys[i] = keys[j] ?? 0;
  keys[j] = key;
  const row = rows[i] ?? 0;
  rows[i] = rows[j] ?? 0;
  rows[j] = row;
}
