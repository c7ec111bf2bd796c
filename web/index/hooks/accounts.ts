import { skipToken, useQuery } from "@tanstack/react-query";
import { useIndex } from "../context.tsx";
import type { AccountId } from "../ids.ts";
import { keys } from "./keys.ts";

/** An account with its reputations and newest reviews; null for an id that could not be read, which asks nothing. */
export function useIndexedAccount(id: AccountId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.account(id),
    queryFn: id === null ? skipToken : ({ signal }) => index.account(id, { signal }),
  });
}
