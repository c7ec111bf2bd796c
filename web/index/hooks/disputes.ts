import { skipToken, useQuery } from "@tanstack/react-query";
import { useIndex } from "../context.tsx";
import type { AccountId, AgreementId } from "../ids.ts";
import { keys } from "./keys.ts";

/** Milliseconds between two looks: parties and jurors may act at any time. */
const LOOK_EVERY = 5_000;
/** Of a member's whole jury duty, which is looked at on every page. */
const LOOK_AT_DUTY_EVERY = 15_000;

/** The dispute about an agreement with its evidence, null in it where there is none; null asks nothing. */
export function useDispute(agreement: AgreementId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.dispute(agreement),
    queryFn: agreement === null ? skipToken : ({ signal }) => index.dispute(agreement, { signal }),
    refetchInterval: LOOK_EVERY,
  });
}

/** What a member has to do with juries; null for nobody, which asks nothing. */
export function useJuryDuty(account: AccountId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.juryDuty(account),
    queryFn: account === null ? skipToken : ({ signal }) => index.juryDuty(account, { signal }),
    refetchInterval: LOOK_AT_DUTY_EVERY,
  });
}
