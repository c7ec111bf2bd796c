interface Identified {
  readonly id: string;
}

/** What to take away and what to put in, so that some listings become others. */
export interface Difference<T> {
  readonly remove: readonly string[];
  readonly put: readonly T[];
}

/** How two lists differ; what is the very same object in both is not looked at. */
export function differenceOf<T extends Identified>(before: readonly T[], after: readonly T[]): Difference<T> {
  const old = new Map(before.map((one) => [one.id, one]));
  const put: T[] = [];
  for (const one of after) {
    if (old.get(one.id) !== one) put.push(one);
    old.delete(one.id);
  }
  return { remove: [...old.keys()], put };
}
