import { pause } from "../device/pause.ts";

/** Entries that are read at a stretch: their forms take about a millisecond, on a phone a few. */
const PIECE = 100;

/** An answer with one long list, as several with a part of it each, and a pause between them; any other as it is. */
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
    if (begin > 0) await pause();
    yield { ...(answer as object), [name]: list.slice(begin, begin + PIECE) };
  }
}
