/** Entries that are read at a stretch: their forms take about a millisecond, on a phone a few. */
const PIECE = 100;

/** Lets what waits go first, a tap for instance. A message comes sooner than a timer, which browsers hold back. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

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
