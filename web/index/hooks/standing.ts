import { skipToken, useQuery } from "@tanstack/react-query";
import { useIndex } from "../context.tsx";
import type { AccountId } from "../ids.ts";
import { keys } from "./keys.ts";

/** Who stands behind a member; null for nobody, which asks nothing. */
export function useStanding(member: AccountId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.standing(member),
    queryFn: member === null ? skipToken : ({ signal }) => index.standing(member, { signal }),
  });
}
