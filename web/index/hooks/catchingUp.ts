import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { ofPages } from "./keys.ts";

/**
 * Once an index that was behind has read what it lacked, all that is shown is asked anew.
 *
 * @param lacking the last block that it lacks while it is behind; null while it isn't
 * @param reached the last block that it has read; null where that is not known
 */
export function useCatchingUp(lacking: bigint | null, reached: bigint | null): void {
  const queries = useQueryClient();
  const awaited = useRef<bigint | null>(null);
  useEffect(() => {
    if (lacking !== null) {
      awaited.current = lacking;
      return;
    }
    if (awaited.current === null || reached === null || reached < awaited.current) return;
    awaited.current = null;
    void queries.invalidateQueries(ofPages);
  }, [lacking, reached, queries]);
}
