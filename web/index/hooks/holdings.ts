import { useQuery } from "@tanstack/react-query";
import { useIndex } from "../context.tsx";
import { readArrivals, readFeeCredits, readTimeMoves } from "../holdings.ts";
import type { AccountId } from "../ids.ts";
import { readTimeAccounts } from "../ledger.ts";
import { keys } from "./keys.ts";

/** Moves of each side that are read. */
const ARRIVALS = 20;

/** An account's time, in each community. */
export function useTimeAccounts(account: AccountId) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.account(account), "time"],
    queryFn: ({ signal }) =>
      index.read(`time ${account}`, (reading) => readTimeAccounts(reading, account), { signal }),
  });
}

/** What agreements could not pay out to an account, by token. */
export function useWaitingPayouts(account: AccountId) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.account(account), "payouts"],
    queryFn: ({ signal }) => index.credits(account, { signal }),
  });
}

/** What arbitrators keep for an account. */
export function useFeeCredits(account: AccountId) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.account(account), "fees"],
    queryFn: ({ signal }) =>
      index.read(`fees ${account}`, (reading) => readFeeCredits(reading, account), { signal }),
  });
}

/** The newest moves by which money reached an account. */
export function useArrivals(account: AccountId) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.account(account), "arrivals"],
    queryFn: ({ signal }) =>
      index.read(`arrivals ${account}`, (reading) => readArrivals(reading, account, ARRIVALS), { signal }),
  });
}

/** The newest changes of an account's time. */
export function useTimeMoves(account: AccountId) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.account(account), "timeMoves"],
    queryFn: ({ signal }) =>
      index.read(`timeMoves ${account}`, (reading) => readTimeMoves(reading, account, ARRIVALS), { signal }),
  });
}
