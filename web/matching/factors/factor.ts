import type { ListingColumns } from "../columns.ts";
import type { PreparedQuery } from "../query.ts";
import type { FactorName } from "../weights.ts";

/** Why a factor has its value: a code to translate by, and what to put into the sentence. */
export interface Reason {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** One thing that makes a match better or worse. */
export interface Factor {
  readonly name: FactorName;
  /** 0 to 1; NaN where the factor does not apply or nothing is known. Called for every candidate: allocates nothing. */
  readonly value: (query: PreparedQuery, columns: ListingColumns, row: number) => number;
  /** Called only for what is returned. */
  readonly reason: (query: PreparedQuery, columns: ListingColumns, row: number) => Reason;
}
