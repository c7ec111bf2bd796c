import type { Nodes } from "../index/nodes.ts";
import type { PreparedQuery } from "../query.ts";
import type { ListingColumns } from "../store/columns.ts";
import type { FactorName } from "../weights.ts";

/**
 * What a factor is worth where the listing does not say enough to judge it: the middle, so that saying little is
 * neither a way up nor a way down. See docs/adr/0006.
 */
export const UNKNOWN = 0.5;

/** Why a factor has its value: a code to translate by, and what to put into the sentence. */
export interface Reason {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Whether the value is what is assumed where nothing is known. */
  readonly isAssumed: boolean;
}

export function known(code: string, parameters: Reason["parameters"] = {}): Reason {
  return { code, parameters, isAssumed: false };
}

export function assumed(code: string, parameters: Reason["parameters"] = {}): Reason {
  return { code, parameters, isAssumed: true };
}

/** One thing that makes a match better or worse. */
export interface Factor {
  readonly name: FactorName;
  /** Whether the query gives something to judge by; if not, the factor counts for no listing. */
  readonly applies: (query: PreparedQuery) => boolean;
  /** What to tell a member for whom it doesn't apply. */
  readonly missing: Reason;
  /** 0 to 1. Called for most candidates: allocates nothing. */
  readonly value: (query: PreparedQuery, columns: ListingColumns, row: number) => number;
  /** At least the value of each row below a node. Allocates nothing. */
  readonly bound: (query: PreparedQuery, nodes: Nodes, node: number) => number;
  /** Called only for what is returned. */
  readonly reason: (query: PreparedQuery, columns: ListingColumns, row: number) => Reason;
}
