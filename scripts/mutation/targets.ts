/** Contracts that are tested by mutation together, for they are compiled together. */
export interface Target {
  readonly name: string;
  /** Paths in the repository. */
  readonly sources: RegExp;
}

/** What members' money and names depend on. */
export const TARGETS: readonly Target[] = [
  { name: "agreements", sources: /^contracts\/agreements\/\w+\.sol$/ },
  { name: "disputes", sources: /^contracts\/disputes\/\w+\.sol$/ },
  { name: "time-credits", sources: /^contracts\/communities\/TimeCredits\w*\.sol$/ },
  { name: "reputation", sources: /^contracts\/reputation\/\w+\.sol$/ },
];

/** Percent of a target's mutants that tests must kill. */
export const KILLED_AT_LEAST = 90;
