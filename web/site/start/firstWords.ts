import { OWN_ENDPOINTS_KEY } from "../../config/ownKey.ts";
import { agreementWords, listingWords } from "../../index/generated/operations.ts";
import { agreementId, listingId } from "../../index/ids.ts";
import { siteBase } from "../base.ts";

/** Pages whose first words are somebody's own, and come from the index. */
export type WordedPage = "listing" | "agreement";

/** A place in a page for such words. */
export type WordPlace = "title" | "text";

interface FirstWords {
  readonly page: WordedPage;
  readonly id: string;
  readonly said: Readonly<Partial<Record<WordPlace, string>>>;
}

declare global {
  /** What this load of a page said before the app was there. */
  var firstWords: FirstWords | undefined;
}

interface Wording {
  /** The id in the index's spelling; null for what is none. */
  readonly idOf: (text: string) => string | null;
  readonly query: string;
  /** Where in the answer words lie. */
  readonly from: Readonly<Partial<Record<WordPlace, readonly string[]>>>;
}

const WORDINGS: Readonly<Record<WordedPage, Wording>> = {
  listing: {
    idOf: listingId,
    query: listingWords.text,
    from: { title: ["listing", "title"], text: ["listing", "description"] },
  },
  agreement: {
    idOf: agreementId,
    query: agreementWords.text,
    from: { title: ["agreement", "listing", "title"] },
  },
};

/** Milliseconds after which the app is fetched, words or not. */
const PATIENCE_MS = 1_500;

/** What lies in JSON on a path; undefined where there is nothing. */
function at(json: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );
}

/** The member's own index, where one was chosen. */
function ownIndex(): unknown {
  try {
    return at(JSON.parse(localStorage.getItem(OWN_ENDPOINTS_KEY) ?? "null"), "index");
  } catch {
    return undefined;
  }
}

async function ask(address: URL | string, signal: AbortSignal, question?: object): Promise<unknown> {
  const asked =
    question === undefined
      ? { signal, cache: "no-cache" as const }
      : {
          signal,
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(question),
        };
  return (await fetch(address, asked)).json();
}

/** The words that an answer has; an empty one is none. */
function wordsIn(answer: unknown, { from }: Wording): FirstWords["said"] {
  return Object.fromEntries(
    Object.entries(from).flatMap(([place, path]) => {
      const words = at(answer, "data", ...path);
      return typeof words === "string" && words !== "" ? [[place, words]] : [];
    }),
  );
}

/**
 * Puts the words of a listing or an agreement into its exported page, before the app is there: two short answers against some
 * hundred kilobytes. The app finds in `firstWords` what stands there already. Settles when it is done or given up, without an
 * error: the app tells what is wrong, if something is.
 */
export async function sayFirstWords(): Promise<void> {
  // On a device that has the app, it is as quick itself.
  if (navigator.serviceWorker?.controller) return;
  const place = document.querySelector<HTMLElement>("[data-words-of]");
  const page = place?.dataset.wordsOf;
  if (place === null || (page !== "listing" && page !== "agreement")) return;
  const wording = WORDINGS[page];
  const id = wording.idOf(new URLSearchParams(location.search).get("id") ?? "");
  if (id === null) return;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const config = await ask(new URL("config.json", siteBase()), signal);
    const index = ownIndex() ?? at(config, "index", "url");
    if (typeof index !== "string") return;
    const answer = await ask(index, signal, { query: wording.query, variables: { id } });
    const said = wordsIn(answer, wording);
    globalThis.firstWords = { page, id, said };
    for (const [name, words] of Object.entries(said)) {
      const element = place.querySelector(`[data-said=${name}]`);
      if (element !== null) element.textContent = words;
    }
  } catch {
    // Too slow, away, or no JSON.
  }
}
