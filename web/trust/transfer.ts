/** Buffers of the typed arrays among an object's fields, each once, that can be handed to another thread; shared memory needn't be. */
export function buffersOf(fields: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const field of Object.values(fields)) {
    if (ArrayBuffer.isView(field) && field.buffer instanceof ArrayBuffer) buffers.add(field.buffer);
  }
  return [...buffers];
}
