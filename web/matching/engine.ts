import { type ListingColumns, toColumns } from "./columns.ts";
import { MatchingError } from "./errors.ts";
import type { MatchRequest, MatchResponse } from "./protocol.ts";
import { rankColumns } from "./rank.ts";

/** Answers requests over the listings that were loaded last. The same in a worker and in the page. */
export function createEngine(): (request: MatchRequest) => MatchResponse {
  let columns: ListingColumns = toColumns([]);

  function answer(message: MatchRequest): MatchResponse {
    if (message.type === "load") {
      columns = toColumns(message.listings);
      return { type: "loaded", request: message.request, count: columns.length };
    }
    const matches = rankColumns(message.query, columns, message.weights);
    return { type: "ranked", request: message.request, matches };
  }

  return (message) => {
    try {
      return answer(message);
    } catch (cause) {
      if (!(cause instanceof MatchingError)) throw cause;
      return { type: "refused", request: message.request, code: cause.code, parameters: cause.parameters };
    }
  };
}
