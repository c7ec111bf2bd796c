import { skipToken, useQuery } from "@tanstack/react-query";
import { useIndex } from "../context.tsx";
import type { AccountId, AgreementId } from "../ids.ts";
import { keys } from "./keys.ts";

/** All agreements of an account, the last changed first; null where nobody is connected. */
export function useAgreements(account: AccountId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.agreements(account),
    queryFn: account === null ? skipToken : ({ signal }) => index.agreements(account, { signal }),
  });
}

/** One agreement with its story; null for an id that could not be read, which asks nothing. */
export function useAgreement(id: AgreementId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.agreement(id),
    queryFn: id === null ? skipToken : ({ signal }) => index.agreement(id, { signal }),
  });
}
