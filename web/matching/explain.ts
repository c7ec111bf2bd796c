import { FACTOR_LIST } from "./factors/all.ts";
import type { Reason } from "./factors/factor.ts";
import { type AspectExplanation, explainService } from "./factors/service.ts";
import type { PreparedQuery } from "./query.ts";
import type { ListingColumns } from "./store/columns.ts";
import { joinId } from "./store/ids.ts";
import type { FactorName } from "./weights.ts";

/** One factor of one result. Contributions of all factors add up to the score. */
export interface FactorExplanation {
  readonly factor: FactorName;
  /** 0 to 1; null where the query gives nothing to judge by. */
  readonly value: number | null;
  /** Share of the score, after the factors without a value are left out; 0 for those. */
  readonly weight: number;
  /** Value times weight. */
  readonly contribution: number;
  /** Why; also whether the value is only assumed, because the listing doesn't say. */
  readonly reason: Reason;
  /** What the service factor is made of; empty for the others. */
  readonly aspects: readonly AspectExplanation[];
}

export interface Match {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  /** In the order of `FACTORS`. */
  readonly factors: readonly FactorExplanation[];
}

export function explainRow(
  query: PreparedQuery,
  columns: ListingColumns,
  row: number,
): readonly FactorExplanation[] {
  return FACTOR_LIST.map((factor): FactorExplanation => {
    if (!factor.applies(query)) {
      const { name, missing } = factor;
      return { factor: name, value: null, weight: 0, contribution: 0, reason: missing, aspects: [] };
    }
    const value = factor.value(query, columns, row);
    const weight = query.shares[factor.name];
    return {
      factor: factor.name,
      value,
      weight,
      contribution: value * weight,
      reason: factor.reason(query, columns, row),
      aspects: factor.name === "service" ? explainService(query, columns, row) : [],
    };
  });
}

/** The on-chain id of a row, as the index writes it. */
export function idOf(query: PreparedQuery, columns: ListingColumns, row: number): string {
  return joinId({
    prefix: query.lexicon.prefixes.at(columns.idPrefix[row] ?? 0),
    high: columns.idHigh[row] ?? 0,
    low: columns.idLow[row] ?? 0,
  });
}

/** A result with its explanation. */
export function toMatch(query: PreparedQuery, columns: ListingColumns, row: number, score: number): Match {
  return { id: idOf(query, columns, row), score, factors: explainRow(query, columns, row) };
}
