import * as z from "zod/mini";

/** At most 999,999,999,999 with four digits behind the point, more than any currency has (ISO 4217); above zero. */
const VALUE = /^(?=.*[1-9])(0|[1-9][0-9]{0,11})(\.[0-9]{1,4})?$/;

/** An amount in a currency of states, as a decimal text: exact, where a number of the language would round. */
export const moneySchema = z.object({
  value: z
    .string()
    .check(
      z.regex(VALUE, "must be a decimal number above zero, with a point and no needless zero before it"),
    ),
  /** ISO 4217 */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, "must be three capital letters (ISO 4217)")),
});
export type Money = z.infer<typeof moneySchema>;

/** Digits that a currency has behind the point (ISO 4217's minor unit), as far as this device knows. */
export function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
