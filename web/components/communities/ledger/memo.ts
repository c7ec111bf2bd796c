import { type Hex, hexToBytes } from "viem";

/** A note's words; null for none, and for one that is no text, such as one encrypted to its receiver. */
export function memoText(memo: Hex): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(hexToBytes(memo)).trim();
    return text === "" || /\p{Cc}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
