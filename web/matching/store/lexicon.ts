import { AddressBook } from "./addresses.ts";
import { Dictionary } from "./dictionary.ts";
import { Words } from "./words.ts";

/** What the numbers in columns stand for. One lexicon serves all columns of an index, so that they can be merged. */
export interface Lexicon {
  /** In lower case. */
  readonly tokens: Dictionary<string>;
  readonly publishers: AddressBook;
  readonly communities: AddressBook;
  /** Minutes from UTC. */
  readonly offsets: Dictionary<number>;
  /** The upper bits of ids. */
  readonly prefixes: Dictionary<bigint>;
  readonly words: Words;
}

export function createLexicon(): Lexicon {
  return {
    tokens: new Dictionary(),
    publishers: new AddressBook(),
    communities: new AddressBook(),
    offsets: new Dictionary(),
    prefixes: new Dictionary(),
    words: new Words(),
  };
}
