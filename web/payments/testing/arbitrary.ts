import fc from "fast-check";
import { composeIBAN } from "ibantools";
import { type Address, getAddress } from "viem";
import { agreementId } from "../../index/ids.ts";
import type { PaymentInstruction } from "../instruction.ts";
import type { MethodOf } from "../method.ts";
import { referenceOf } from "../reference.ts";

const hex = (digits: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: digits, maxLength: digits });
const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: count, maxLength: count });

export const anAddress = hex(40).map((text): Address => getAddress(`0x${text}`));
export const anAgreement = hex(64).map((text) => {
  const id = agreementId(`0x${text}`);
  if (id === null) throw new Error("64 hexadecimal digits are an agreement's id.");
  return id;
});
export const units = fc.bigInt({ min: 1n, max: 2n ** 256n - 1n });
export const chainId = fc.integer({ min: 1, max: 10 ** 9 });

/** German ones: eighteen digits of which any will do. */
export const anIban = digits(18).map((bban) => {
  const iban = composeIBAN({ countryCode: "DE", bban });
  if (iban === null) throw new Error("Eighteen digits are a German account.");
  return iban;
});
export const aBic = fc.constantFrom("DEUTDEFF", "COBADEFFXXX", "NTSBDEB1");

/** Words of several scripts, one line. */
export const aLine = (most: number) =>
  fc
    .string({ unit: fc.constantFrom(..."aZ09 .-éßñłΩд中שع"), minLength: 1, maxLength: most })
    .map((text) => text.trim())
    .filter((text) => text !== "");

const bank: fc.Arbitrary<MethodOf<"bank">> = fc.record({
  kind: fc.constant("bank"),
  holder: aLine(70),
  iban: anIban,
  bic: fc.option(aBic),
});
const crypto: fc.Arbitrary<MethodOf<"crypto">> = fc.record({
  kind: fc.constant("crypto"),
  address: anAddress,
  chainId,
  token: fc.option(anAddress),
  symbol: fc.constantFrom("ETH", "USDC", "€"),
  decimals: fc.integer({ min: 0, max: 36 }),
});
const cash: fc.Arbitrary<MethodOf<"cash">> = fc.record({ kind: fc.constant("cash"), how: aLine(200) });
const other: fc.Arbitrary<MethodOf<"other">> = fc.record({
  kind: fc.constant("other"),
  how: fc.array(aLine(100), { minLength: 1, maxLength: 4 }).map((all) => all.join("\n")),
});
export const aMethod = fc.oneof(bank, crypto, cash, other);

/** Decimal texts above zero. */
const value = fc
  .tuple(fc.nat({ max: 999_999_999 }), fc.nat({ max: 99 }))
  .filter(([whole, cents]) => whole + cents > 0)
  .map(([whole, cents]) => `${whole}.${cents.toString().padStart(2, "0")}`);
export const euros = value;

const common = fc
  .record({ agreement: anAgreement, expiresAt: fc.integer({ min: 1, max: 2 ** 40 }) })
  .map((part) => ({ ...part, version: 1 as const, reference: referenceOf(part.agreement) }));

export const anInstruction: fc.Arbitrary<PaymentInstruction> = fc.oneof(
  fc
    .tuple(common, crypto, units)
    .map(([part, method, amount]) => ({ ...part, kind: "token" as const, method, units: amount })),
  fc
    .tuple(common, fc.oneof(bank, cash, other), value, fc.constantFrom("EUR", "CHF", "USD"))
    .map(([part, method, amount, currency]) => ({
      ...part,
      kind: "money" as const,
      method,
      amount: { value: amount, currency },
    })),
);
