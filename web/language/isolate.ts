/** Messages by their keys, as they lie in a catalogue's file. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** First strong isolate and its end (Unicode Bidirectional Algorithm, UAX 9). */
const [ISOLATE, END] = ["\u2068", "\u2069"];

/** An argument that is put in as it is; the text of an option is none, for it has letters of the catalogue's own script. */
const ARGUMENT = /\{[a-zA-Z]+\}/gu;

/** Keeps a text together and in its own direction, wherever it is put. */
export function isolate(text: string): string {
  return `${ISOLATE}${text}${END}`;
}

/**
 * Keeps what is put into a message together, whatever direction it is written in: an amount such as "0.25 ETH", a name or a
 * title in Latin letters would otherwise be torn apart by Arabic words round it.
 *
 * @param messages of a language whose own letters are not Latin
 */
export function isolateArguments<Messages extends Words>(messages: Messages): Messages {
  const isolated = Object.entries(messages).map(([key, value]) => [
    key,
    typeof value === "string" ? value.replace(ARGUMENT, isolate) : isolateArguments(value),
  ]);
  // Texts stay texts under the keys that they had.
  return Object.fromEntries(isolated) as Messages;
}
