"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { type Address, getAddress } from "viem";
import { useChosenName } from "../../identity/useMemberName.ts";
import { useIndex } from "../../index/context.tsx";
import { useAgreements } from "../../index/hooks/agreements.ts";
import { keys } from "../../index/hooks/keys.ts";
import { accountId } from "../../index/ids.ts";

/** Somebody to whom one might show something: a member one has agreed something with, or a community of one's own. */
export interface Acquaintance {
  readonly to: "member" | "community";
  readonly address: Address;
  readonly name: string;
}

export function useAcquaintances(me: Address): readonly Acquaintance[] {
  const index = useIndex();
  const account = accountId(me);
  const nameOf = useChosenName();
  const { data: agreements = [] } = useAgreements(account);
  const { data: communities = [] } = useQuery({
    queryKey: [...keys.memberships(account), "communities"],
    queryFn:
      account === null
        ? skipToken
        : async ({ signal }) =>
            (await index.memberships(account, { signal })).map(({ community: { id, name } }) => ({
              id,
              name,
            })),
  });
  const others = agreements.map(({ payer, provider }) => getAddress(payer === account ? provider : payer));
  return [
    ...[...new Set(others)].map((address) => ({ to: "member" as const, address, name: nameOf(address) })),
    ...communities.map(({ id, name }) => ({ to: "community" as const, address: getAddress(id), name })),
  ];
}
