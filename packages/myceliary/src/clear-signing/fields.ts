import type { AbiParameter } from "viem";
import type { Field, Words } from "./descriptor.ts";

/** No words for a value that a member would sign: it must not be shown without them. */
export class WordsMissing extends Error {
  override readonly name = "WordsMissing";
  constructor(path: string, signed: string) {
    super(`${signed} has a value ${path} that no words are there for: add some to clear-signing/words/.`);
  }
}

/** A value among what is signed; lists are shown value by value. */
interface Leaf {
  /** `terms.amounts`: where its words are. */
  readonly name: string;
  /** `terms.amounts.[]`: where a wallet finds it. */
  readonly path: string;
}

interface Named {
  readonly name?: string | undefined;
  readonly type: string;
  readonly components?: readonly AbiParameter[];
}

/** An input without a name is still shown at a place of its own. */
export const nameOf = ({ name }: Named): string => name || "unnamed";

/** The values in a call's inputs, depth first. */
export function leavesOf(inputs: readonly Named[], within = ""): readonly Leaf[] {
  return inputs.flatMap((input) => {
    const name = `${within}${nameOf(input)}`;
    if (input.components !== undefined) return leavesOf(input.components, `${name}.`);
    return [{ name, path: input.type.endsWith("[]") ? `${name}.[]` : name }];
  });
}

/**
 * Puts words to all values of a call or message.
 *
 * @param words by name; the first that has it says
 * @param signed what it is, for who has to add words
 * @throws {@link WordsMissing}
 */
export function fieldsOf(
  inputs: readonly Named[],
  words: readonly Readonly<Record<string, Words>>[],
  signed: string,
): readonly Field[] {
  return leavesOf(inputs).map(({ name, path }) => {
    const found = words.find((some) => some[name] !== undefined)?.[name];
    if (found === undefined) throw new WordsMissing(path, signed);
    return { path, ...found };
  });
}
