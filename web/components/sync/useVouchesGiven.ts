import { skipToken, useQuery } from "@tanstack/react-query";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import type { AccountId } from "../../index/ids.ts";
import { vouchesQuery } from "../../index/queries/vouch.ts";

/** A member's vouches for others on the chain, those that were taken back too; null for nobody, which asks nothing. */
export function useVouchesGiven(account: AccountId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.vouchesGiven(account),
    queryFn:
      account === null
        ? skipToken
        : ({ signal }) =>
            index.read(
              `vouches given ${account}`,
              (reading) =>
                reading.all(
                  vouchesQuery,
                  (answer) => answer.vouches,
                  (after) => ({ voucher: account, ...after }),
                ),
              { signal },
            ),
  });
}
