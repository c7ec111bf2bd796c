/** Where a community has its members' reputation from. */
export const REPUTATION_SOURCES = ["chain", "attestations", "both"] as const;
export type ReputationSource = (typeof REPUTATION_SOURCES)[number];

/** What a community that never said so has: its members' word is on the chain. */
const USUAL: ReputationSource = "chain";

/** Last line of the text, in which the setting travels: the contract keeps what a community says of itself, and reads none of it. */
const LINE = /(?:^|\n+)#reputation:(chain|attestations|both)\s*$/;

/** What a community says of itself, apart from where it has its reputation from. */
export function splitSource(text: string): { readonly about: string; readonly reputation: ReputationSource } {
  const found = LINE.exec(text);
  const reputation = REPUTATION_SOURCES.find((source) => source === found?.[1]);
  if (found === null || reputation === undefined) return { about: text, reputation: USUAL };
  return { about: text.slice(0, found.index), reputation };
}

/** Both in one text, as it goes on the chain. */
export function joinSource(about: string, reputation: ReputationSource): string {
  if (reputation === USUAL) return about;
  return [about, `#reputation:${reputation}`].filter((part) => part !== "").join("\n\n");
}

/** Whether vouches and reviews of this kind count in a community. */
export function counts(reputation: ReputationSource, kind: Exclude<ReputationSource, "both">): boolean {
  return reputation === "both" || reputation === kind;
}
