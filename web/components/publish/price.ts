/** Why a typed price is none. */
export type PriceFault = "priceMissing" | "priceFormat" | "priceDecimals" | "priceLarge";

export type ParsedPrice = { readonly amount: bigint } | { readonly fault: PriceFault };

/**
 * Reads a decimal number as an amount in the token's smallest unit. A comma counts as the point; nothing is rounded.
 *
 * @example
 * ```ts
 * parsePrice("0,05", 18, limits.amount); // { amount: 50000000000000000n }
 * ```
 */
export function parsePrice(text: string, decimals: number, most: bigint): ParsedPrice {
  const typed = text.trim().replace(",", ".");
  if (typed === "") return { fault: "priceMissing" };
  const [, whole = "", fraction = ""] = /^(\d*)(?:\.(\d*))?$/u.exec(typed) ?? [];
  if (whole === "" && fraction === "") return { fault: "priceFormat" };
  const digits = fraction.replace(/0+$/u, "");
  if (digits.length > decimals) return { fault: "priceDecimals" };
  const amount =
    BigInt(whole === "" ? "0" : whole) * 10n ** BigInt(decimals) +
    BigInt(digits.padEnd(decimals, "0") || "0");
  return amount > most ? { fault: "priceLarge" } : { amount };
}

/** An amount as one would type it, without needless zeros. */
export function priceText(amount: bigint, decimals: number): string {
  if (amount === 0n) return "";
  const digits = amount.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/u, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
