/** What a member did so far. */
export interface Beginnings {
  readonly hasWallet: boolean;
  readonly communities: number;
  readonly listings: number;
  readonly exchanges: number;
}

export interface FirstStep {
  readonly key: "wallet" | "community" | "ask";
  readonly isDone: boolean;
}

/** What one does first, in the order in which it is easiest. */
export function firstStepsOf({
  hasWallet,
  communities,
  listings,
  exchanges,
}: Beginnings): readonly FirstStep[] {
  return [
    { key: "wallet", isDone: hasWallet },
    { key: "community", isDone: communities > 0 },
    { key: "ask", isDone: listings > 0 || exchanges > 0 },
  ];
}

/** Whether nobody needs to be told any more. */
export function isOver(steps: readonly FirstStep[]): boolean {
  return steps.every(({ isDone }) => isDone);
}
