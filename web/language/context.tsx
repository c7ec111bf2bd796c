"use client";

import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Formats, IntlProvider, type Messages } from "use-intl";
import { device } from "../device/store.ts";
import { siteBase } from "../site/base.ts";
import { type Catalogue, loadCatalogue, type Words } from "./catalogue.ts";
import { LANGUAGE_KEY, languageOf, localeOf } from "./choice.ts";
import { directionOf, type Language } from "./languages.ts";
import { needsAllWords } from "./parts.ts";

interface LanguageState {
  /** What the words on the page are in. */
  readonly language: Language;
  /** Null until its catalogue is there; then the page has only the frame's few words, in English. */
  readonly catalogue: Catalogue | null;
  /** Whether the catalogue has all words, not those of its first part alone. */
  readonly isWhole: boolean;
  /** Has all words fetched, in this language and in those that are chosen later. */
  readonly needAll: () => void;
  /** Whether the catalogue could not be fetched. */
  readonly failed: boolean;
  /** What the member chose; null while the device's languages decide. */
  readonly chosen: Language | null;
  /** Keeps the choice on the device, and shows it as soon as its catalogue is there. Null gives it back to the device. */
  readonly choose: (language: Language | null) => void;
  /** Fetches the catalogue once more. */
  readonly retry: () => void;
}

const LanguageContext = createContext<LanguageState | null>(null);

interface Shown {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly isWhole: boolean;
}

/** The named styles that messages use; ICU MessageFormat has them of itself. */
const FORMATS: Formats = { number: { percent: { style: "percent" } } };

const wishedHere = (): readonly string[] => navigator.languages;

/** The page's path, from the site's root. */
function pathInSite(): string {
  return window.location.pathname.slice(siteBase().pathname.length);
}

/** Begins with the page's script, so that the words are on their way while React starts. */
const first =
  typeof window === "undefined"
    ? null
    : loadCatalogue(languageOf(device.read(LANGUAGE_KEY), wishedHere()), needsAllWords(pathInSite()));
first?.catch(() => {
  // Told by the provider, which waits for the same promise.
});

interface LanguageProviderProps {
  /** The words of the frame that the exported pages are shown with. */
  frame: Words;
  children: ReactNode;
}

/** The words of the page, in the language that the member chose or the device prefers. */
export function LanguageProvider({ frame, children }: LanguageProviderProps) {
  const timeZone = useMemo(() => Intl.DateTimeFormat().resolvedOptions().timeZone, []);
  const [chosen, setChosen] = useState<Language | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [failed, setFailed] = useState(false);

  const isAllNeeded = useRef(typeof window !== "undefined" && needsAllWords(pathInSite()));

  const begin = useCallback((begun?: Promise<Catalogue>) => {
    const kept = device.read(LANGUAGE_KEY);
    const language = languageOf(kept, wishedHere());
    const isWhole = isAllNeeded.current;
    setChosen(kept === null ? null : languageOf(kept, []));
    setFailed(false);
    (begun ?? loadCatalogue(language, isWhole)).then(
      (catalogue) => startTransition(() => setShown({ language, catalogue, isWhole })),
      () => setFailed(true),
    );
  }, []);
  useEffect(() => begin(first ?? undefined), [begin]);
  const needAll = useCallback(() => {
    if (isAllNeeded.current) return;
    isAllNeeded.current = true;
    begin();
  }, [begin]);

  const language = shown?.language ?? "en";
  useEffect(() => {
    if (shown === null) return;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    delete document.documentElement.dataset.words;
  }, [shown, language]);
  useEffect(() => {
    // What could not be fetched can't be told in its own language: better English than nothing.
    if (failed) delete document.documentElement.dataset.words;
  }, [failed]);

  const state = useMemo(
    (): LanguageState => ({
      language,
      catalogue: shown?.catalogue ?? null,
      isWhole: shown?.isWhole ?? false,
      needAll,
      failed,
      chosen,
      choose: (next) => {
        if (next === null) device.forget(LANGUAGE_KEY);
        else device.keep(LANGUAGE_KEY, next);
        begin();
      },
      retry: () => begin(),
    }),
    [language, shown, needAll, failed, chosen, begin],
  );
  return (
    <LanguageContext value={state}>
      <IntlProvider
        locale={shown === null ? "en" : localeOf(language, wishedHere())}
        // Compiled from messages of these very keys.
        messages={(shown?.catalogue.messages ?? frame) as unknown as Messages}
        formats={FORMATS}
        timeZone={timeZone}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

/** The language of the page, and how to choose another. */
export function useLanguage(): LanguageState {
  const state = use(LanguageContext);
  if (state === null) throw new Error("useLanguage needs a LanguageProvider above it.");
  return state;
}

/**
 * Whether all words are there, not those of the first part alone.
 *
 * @param areNeeded whether to fetch them
 */
export function useAllWords(areNeeded: boolean): boolean {
  const { isWhole, needAll } = useLanguage();
  useEffect(() => {
    if (areNeeded) needAll();
  }, [areNeeded, needAll]);
  return isWhole;
}
