import { categoryOfNode } from "../index/nodes.ts";
import { assumed, type Factor, known } from "./factor.ts";

/** How likely the member wants what a listing is about, judged by what it and others have wanted together before. */
export const preference: Factor = {
  name: "preference",
  missing: known("not-learned"),
  applies: (query) => query.taste !== null,
  value(query, columns, row) {
    if (query.taste === null) return 0;
    const from = columns.tagsFrom[row] ?? 0;
    const to = columns.tagsFrom[row + 1] ?? 0;
    return query.taste.valueOf(columns.category[row] ?? 0, columns.tagWords, from, to);
  },
  bound(query, nodes, node) {
    if (query.taste === null) return 0;
    return query.taste.mostOf(categoryOfNode(nodes, node));
  },
  reason(query, columns, row) {
    if (query.taste === null) return preference.missing;
    const from = columns.tagsFrom[row] ?? 0;
    const to = columns.tagsFrom[row + 1] ?? 0;
    const why = query.taste.reasonOf(columns.category[row] ?? 0, columns.tagWords, from, to);
    if (why === null) return assumed("nothing-learned");
    const { because, wanted } = why;
    return because === wanted
      ? known("wanted-before", { wanted })
      : known(because === null ? "often-wanted" : "wanted-together", { wanted, because: because ?? "" });
  },
};
