import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useIndex } from "../context.tsx";
import { useIndexBlock } from "./block.ts";
import { ofPages } from "./keys.ts";

/** After a reorganisation all that is shown is read again, from the index and from the chain: a page needs no reload. */
export function useBranch(): void {
  const index = useIndex();
  const queries = useQueryClient();
  const { data } = useIndexBlock();
  useEffect(() => {
    if (data === undefined) return;
    void index.branch.isLeft(data.block).then((isLeft) => {
      if (isLeft) void queries.invalidateQueries({ predicate: ofPages.predicate });
    });
  }, [data, index, queries]);
}
