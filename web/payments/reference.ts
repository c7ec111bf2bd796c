import { hexToBigInt, slice } from "viem";
import * as z from "zod/mini";
import type { AgreementId } from "../index/ids.ts";

/** An ISO 11649 creditor reference in its electronic form: RF, two check digits, up to 21 letters and digits. */
export type CreditorReference = string & { readonly brand: "CreditorReference" };

/** Crockford's base 32: no letter that looks like a digit or like another one. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS_A_LETTER = 5n;
/** 60 bits: none of an account's agreements will share them, and the whole is four groups of four. */
const LETTERS = 12;
const FORM = /^RF[0-9]{2}[0-9A-Z]{1,21}$/;

/** ISO 7064 MOD 97-10 over digits and letters, a letter being 10 to 35. */
function modulo97(text: string): number {
  return [...text].reduce((rest, sign) => {
    const value = Number.parseInt(sign, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}

/** Whether a text is a creditor reference (ISO 11649) without spaces, its check digits right. */
export function isReference(text: string): text is CreditorReference {
  return FORM.test(text) && modulo97(text.slice(4) + text.slice(0, 4)) === 1;
}

/** The reference of payments for an agreement: from the digest's first 60 bits, so that both sides get the same. */
export function referenceOf(agreement: AgreementId): CreditorReference {
  const digest = hexToBigInt(slice(agreement, 0, 8));
  const letters = Array.from({ length: LETTERS }, (_, at) => {
    const letter = (digest >> (64n - BITS_A_LETTER * BigInt(at + 1))) & 31n;
    return ALPHABET[Number(letter)] ?? "";
  }).join("");
  const check = 98 - modulo97(`${letters}RF00`);
  return `RF${check.toString().padStart(2, "0")}${letters}` as CreditorReference;
}

/** As ISO 11649 has it on paper: in groups of four. */
export function printedReference(reference: CreditorReference): string {
  return reference.replace(/(.{4})(?=.)/g, "$1 ");
}

export const referenceSchema = z.custom<CreditorReference>(
  (value) => typeof value === "string" && isReference(value),
  "must be a creditor reference: RF, two check digits, letters and digits",
);
