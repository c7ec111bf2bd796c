import { skipToken, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { useIndex } from "../context.tsx";
import { readProposal, readProposals } from "../decisions.ts";
import type { AccountId, CommunityId } from "../ids.ts";
import { type OlderEntries, readBalances, readLedger } from "../ledger.ts";
import { type OlderMembers, readMembers, readMembersAmong } from "../members.ts";
import { communityRulesQuery } from "../queries/rules.ts";
import { readFigures } from "../statistics.ts";
import { keys } from "./keys.ts";

/** Milliseconds between two looks at what others change while one watches. */
const LOOK_EVERY = 5_000;

/** What a community agreed on with itself; null where the index knows none. Asks nothing for no community. */
export function useCommunityRules(id: CommunityId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.community(id), "rules"],
    queryFn:
      id === null
        ? skipToken
        : ({ signal }) =>
            index.read(
              `rules ${id}`,
              async (reading) => (await reading.one(communityRulesQuery, { id })).community,
              { signal },
            ),
    refetchInterval: LOOK_EVERY,
  });
}

/** Who is a member now, the newest first, page after page. */
export function useMembers(id: CommunityId, page: number) {
  const index = useIndex();
  return useInfiniteQuery({
    queryKey: [...keys.community(id), "members", page],
    initialPageParam: null as OlderMembers | null,
    queryFn: ({ signal, pageParam }) =>
      index.read(
        `members ${id} ${page} ${JSON.stringify(pageParam)}`,
        (reading) => readMembers(reading, id, page, pageParam),
        { signal },
      ),
    getNextPageParam: ({ older }) => older,
  });
}

/** Which of these accounts are members now. */
export function useMembersAmong(id: CommunityId, accounts: readonly AccountId[]) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.community(id), "among", accounts],
    queryFn: ({ signal }) =>
      index.read(`among ${id} ${accounts.join()}`, (reading) => readMembersAmong(reading, id, accounts), {
        signal,
      }),
  });
}

/** All balances of a community's time. */
export function useBalances(id: CommunityId, credits: Address) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.community(id), "balances"],
    queryFn: ({ signal }) =>
      index.read(`balances ${credits}`, (reading) => readBalances(reading, credits), { signal }),
    refetchInterval: LOOK_EVERY,
  });
}

/** What moved in a community's time, the newest first, page after page. */
export function useLedger(id: CommunityId, credits: Address, page: number) {
  const index = useIndex();
  return useInfiniteQuery({
    queryKey: [...keys.community(id), "ledger", page],
    initialPageParam: null as OlderEntries | null,
    queryFn: ({ signal, pageParam }) =>
      index.read(
        `ledger ${credits} ${page} ${JSON.stringify(pageParam)}`,
        (reading) => readLedger(reading, credits, page, pageParam),
        { signal },
      ),
    getNextPageParam: ({ older }) => older,
    refetchInterval: LOOK_EVERY,
  });
}

/** What members proposed, the newest first. */
export function useProposals(id: CommunityId) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.community(id), "proposals"],
    queryFn: ({ signal }) =>
      index.read(`proposals ${id}`, (reading) => readProposals(reading, id), { signal }),
    refetchInterval: LOOK_EVERY,
  });
}

/** One proposal with its votes; null for one that the index doesn't know. */
export function useProposal(community: CommunityId, id: Hex | null) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.community(community), "proposal", id],
    queryFn:
      id === null
        ? skipToken
        : ({ signal }) => index.read(`proposal ${id}`, (reading) => readProposal(reading, id), { signal }),
    refetchInterval: LOOK_EVERY,
  });
}

/** What a community's statistics are made of. */
export function useFigures(id: CommunityId, credits: Address | null) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.community(id), "figures"],
    queryFn: ({ signal }) =>
      index.read(`figures ${id}`, (reading) => readFigures(reading, id, credits), { signal }),
  });
}
