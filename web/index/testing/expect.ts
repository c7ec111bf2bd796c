/** What a promise fails with; fails itself where it doesn't. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("It did not fail.");
}

/** An id that is known to be one. */
export function valid<Id>(id: Id | null): Id {
  if (id === null) throw new Error("It is no id.");
  return id;
}
