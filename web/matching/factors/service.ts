import { categoryOf } from "../categories.ts";
import type { ListingColumns } from "../columns.ts";
import type { PreparedQuery } from "../query.ts";
import type { AspectFit } from "../services/aspect.ts";
import type { Tags } from "../tags.ts";
import type { Factor } from "./factor.ts";

/** One aspect of the service in an explanation. */
export interface AspectExplanation extends AspectFit {
  readonly key: string;
  /** Share of the service's fit, after the aspects that do not apply are left out. */
  readonly weight: number;
}

const NO_TAGS: Tags = new Map();

/** The aspects that apply to a listing, each with its fit; empty where the need says nothing that matters here. */
export function explainService(
  query: PreparedQuery,
  columns: ListingColumns,
  row: number,
): readonly AspectExplanation[] {
  const listed = columns.tags[row] ?? NO_TAGS;
  const [need, offer] = query.seeksOffers ? [query.tags, listed] : [listed, query.tags];
  const fits = categoryOf(columns.category[row] ?? 0).aspects.flatMap((aspect) => {
    const fit = aspect.fit(need, offer);
    return fit === null ? [] : [{ key: aspect.key, weight: aspect.weight, ...fit }];
  });
  const total = fits.reduce((sum, fit) => sum + fit.weight, 0);
  return fits.map((fit) => ({ ...fit, weight: fit.weight / total }));
}

/** How well the service itself fits, by the aspects that its category registers. */
export const service: Factor = {
  name: "service",
  value(query, columns, row) {
    if (query.seeksOffers && query.tags.size === 0) return Number.NaN;
    const aspects = explainService(query, columns, row);
    if (aspects.length === 0) return Number.NaN;
    return Math.min(
      1,
      aspects.reduce((sum, aspect) => sum + aspect.value * aspect.weight, 0),
    );
  },
  reason(query, columns, row) {
    const aspects = explainService(query, columns, row);
    if (aspects.length === 0) return { code: "nothing-asked", parameters: {} };
    const met = aspects.filter((aspect) => aspect.value === 1).length;
    const code = met === aspects.length ? "all-met" : met === 0 ? "little-met" : "some-met";
    return { code, parameters: { met, asked: aspects.length } };
  },
};
