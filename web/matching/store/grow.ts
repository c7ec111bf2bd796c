export type NumberColumn =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** The same array while it has room for `length` elements, else a copy with room for half as many again. */
export function grown<T extends NumberColumn>(array: T, length: number): T {
  if (length <= array.length) return array;
  return resized(array, Math.max(length, Math.ceil(array.length * 1.5)));
}

/** A copy with exactly `length` elements: cut off, or filled up with zeros. */
export function resized<T extends NumberColumn>(array: T, length: number): T {
  const bytes = new Uint8Array(length * array.BYTES_PER_ELEMENT);
  const kept = Math.min(array.byteLength, bytes.length);
  bytes.set(new Uint8Array(array.buffer, array.byteOffset, kept));
  return Reflect.construct(array.constructor, [bytes.buffer]);
}
