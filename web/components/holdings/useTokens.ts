"use client";

import { useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { type Address, erc20Abi, ethAddress, isAddressEqual, zeroAddress } from "viem";
import { useReadContracts } from "../../wallet/readContracts.ts";
import { useHours } from "../hours/useHours.ts";
import { useAmount } from "../text/amount.ts";
import { shownSymbol, type TokenFacts, wholeTokens } from "./token.ts";

export interface Tokens {
  /** An amount in a token's smallest unit, with the token beside it. */
  readonly amount: (value: bigint, token: Address) => string;
  /** What I hold of those that are no time, in their smallest unit; what can't be read is not among it. */
  readonly held: readonly { readonly token: Address; readonly balance: bigint }[];
}

/**
 * What tokens are called and how much of them I hold, by their own word.
 *
 * @param addresses of tokens, each once; the native currency and time may be among them
 * @param time which of them are time credits, in the index's spelling
 */
export function useTokens(addresses: readonly Address[], time: ReadonlySet<string>, me: Address): Tokens {
  const t = useTranslations("commons.wallet");
  const format = useFormatter();
  const native = useAmount();
  const hours = useHours();
  const tokens = addresses.filter(
    (token) =>
      !isAddressEqual(token, ethAddress) &&
      !isAddressEqual(token, zeroAddress) &&
      !time.has(token.toLowerCase()),
  );
  const { data } = useReadContracts({
    contracts: tokens.flatMap((address) => [
      { address, abi: erc20Abi, functionName: "symbol" } as const,
      { address, abi: erc20Abi, functionName: "decimals" } as const,
      { address, abi: erc20Abi, functionName: "balanceOf", args: [me] } as const,
    ]),
    query: { enabled: tokens.length > 0 },
  });
  return useMemo(() => {
    const facts = new Map<string, TokenFacts>();
    const held: { token: Address; balance: bigint }[] = [];
    tokens.forEach((token, i) => {
      const [symbol, decimals, balance] = [0, 1, 2].map((part) => data?.[3 * i + part]?.result);
      if (typeof symbol === "string" && typeof decimals === "number")
        facts.set(token.toLowerCase(), { symbol, decimals });
      if (typeof balance === "bigint" && balance > 0n) held.push({ token, balance });
    });
    const amount = (value: bigint, token: Address): string => {
      if (time.has(token.toLowerCase())) return hours(value);
      const known = facts.get(token.toLowerCase());
      if (known === undefined) return native.of(value, { token, timeCredits: null });
      const number = format.number(wholeTokens(value, known.decimals), { maximumSignificantDigits: 6 });
      const short = `${token.slice(0, 6)}…${token.slice(-4)}`;
      return t("tokenAmount", { number, symbol: shownSymbol(known.symbol) ?? short });
    };
    return { amount, held };
  }, [data, tokens, time, format, native, hours, t]);
}
