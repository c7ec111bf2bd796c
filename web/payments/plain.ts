import * as z from "zod/mini";

/** What would break, hide or reorder text (Unicode general categories), but for the joiners that words of many scripts need. */
const UNFIT = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const isPlain = (text: string): boolean => text !== "" && text === text.trim() && !UNFIT.test(text);

/**
 * One line that somebody wrote for others to read.
 *
 * @param most Length in UTF-16 units.
 */
export function line(most: number) {
  return z
    .string()
    .check(z.maxLength(most), z.refine(isPlain, "must be one line of plain text, with no space at its ends"));
}

/** The same, of several lines. */
export function lines(most: number) {
  return z.string().check(
    z.maxLength(most),
    z.refine((text) => isPlain(text.replaceAll("\n", " ")), "must be plain text, with no space at its ends"),
  );
}
