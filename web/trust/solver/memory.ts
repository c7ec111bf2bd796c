/** Makes typed arrays, all zeros, for one thread or for several. */
export interface Memory {
  readonly int32: (length: number) => Int32Array;
  readonly float32: (length: number) => Float32Array;
  readonly float64: (length: number) => Float64Array;
}

export const ownMemory: Memory = {
  int32: (length) => new Int32Array(length),
  float32: (length) => new Float32Array(length),
  float64: (length) => new Float64Array(length),
};

/** Needs SharedArrayBuffer, which browsers give to pages that are isolated from others only. */
export const sharedMemory: Memory = {
  int32: (length) => new Int32Array(new SharedArrayBuffer(4 * length)),
  float32: (length) => new Float32Array(new SharedArrayBuffer(4 * length)),
  float64: (length) => new Float64Array(new SharedArrayBuffer(8 * length)),
};
