/**
 * Area under the ROC curve: how often a positive outcome has the higher value, ties counted half (Mann–Whitney U).
 */
export function areaUnderCurve(values: ArrayLike<number>, outcomes: readonly boolean[]): number {
  const order = outcomes.map((_, row) => row).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  let ranks = 0;
  let positives = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    const value = values[order[from] ?? 0];
    while (to < order.length && values[order[to] ?? 0] === value) to += 1;
    for (const row of order.slice(from, to)) {
      if (outcomes[row] !== true) continue;
      ranks += (from + to + 1) / 2;
      positives += 1;
    }
    from = to;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (order.length - positives));
}
