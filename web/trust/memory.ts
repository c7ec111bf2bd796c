/** Typed arrays that other threads can read where the platform has shared memory, and plain ones where it hasn't. */
export interface Memory {
  readonly shared: boolean;
  readonly ints: (length: number) => Int32Array;
  readonly floats: (length: number) => Float32Array;
  readonly doubles: (length: number) => Float64Array;
}

/** Memory of one thread. */
export const PRIVATE_MEMORY: Memory = {
  shared: false,
  ints: (length) => new Int32Array(length),
  floats: (length) => new Float32Array(length),
  doubles: (length) => new Float64Array(length),
};

const SHARED_MEMORY: Memory = {
  shared: true,
  ints: (length) => new Int32Array(new SharedArrayBuffer(4 * length)),
  floats: (length) => new Float32Array(new SharedArrayBuffer(4 * length)),
  doubles: (length) => new Float64Array(new SharedArrayBuffer(8 * length)),
};

/** Shared where it can be: browsers allow it to pages that are isolated from other origins (COOP and COEP). */
export function bestMemory(): Memory {
  return typeof SharedArrayBuffer === "undefined" ? PRIVATE_MEMORY : SHARED_MEMORY;
}
