interface Identified {
  readonly id: string;
}

/** What is shown of a list that goes on changing under its reader, and what waits until it is asked for. */
export interface Held<T> {
  readonly shown: readonly T[];
  readonly waiting: number;
}

/**
 * Holds back what came after the list was first shown, so that nothing moves under the reader's hand. What went is gone at
 * once; and where nothing else is to be seen, nothing is held back.
 *
 * @param known ids of the list as it was when it was first shown, or last asked for
 */
export function hold<T extends Identified>(list: readonly T[], known: ReadonlySet<string>): Held<T> {
  const shown = list.filter(({ id }) => known.has(id));
  if (shown.length === 0) return { shown: list, waiting: 0 };
  return { shown, waiting: list.length - shown.length };
}
