import { pause } from "../device/pause.ts";

/** Entries that are read at a stretch: their forms take less than a millisecond, but the first ones, on a phone, dozens. */
const PIECE = 20;

/** An answer with one long list, as several with a part of it each, and a pause before each; any other as it is. */
export async function* piecesOf(answer: unknown): AsyncGenerator<unknown> {
  const long = Object.entries(answer ?? {}).filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length > PIECE,
  );
  const [only, ...others] = long;
  if (only === undefined || others.length > 0) {
    yield answer;
    return;
  }
  const [name, list] = only;
  for (let begin = 0; begin < list.length; begin += PIECE) {
    // Before the first too: to take the answer in took a while.
    await pause();
    yield { ...(answer as object), [name]: list.slice(begin, begin + PIECE) };
  }
}
