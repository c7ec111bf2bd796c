"use client";

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { IntlProvider } from "use-intl";
import { device } from "../device/store.ts";
import { type Catalogue, loadCatalogue } from "./catalogue.ts";
import { LANGUAGE_KEY, languageOf, localeOf } from "./choice.ts";
import { directionOf, type Language } from "./languages.ts";

interface LanguageState {
  /** What the words on the page are in. */
  readonly language: Language;
  /** Null until its catalogue is there; then the page has only the frame's few words, in English. */
  readonly catalogue: Catalogue | null;
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
}

const wishedHere = (): readonly string[] => navigator.languages;

/** Begins with the page's script, so that the words are on their way while React starts. */
const first =
  typeof window === "undefined" ? null : loadCatalogue(languageOf(device.read(LANGUAGE_KEY), wishedHere()));
first?.catch(() => {
  // Told by the provider, which waits for the same promise.
});

interface LanguageProviderProps {
  /** The words of the frame that the exported pages are shown with. */
  frame: Catalogue["messages"];
  children: ReactNode;
}

/** The words of the page, in the language that the member chose or the device prefers. */
export function LanguageProvider({ frame, children }: LanguageProviderProps) {
  const timeZone = useMemo(() => Intl.DateTimeFormat().resolvedOptions().timeZone, []);
  const [chosen, setChosen] = useState<Language | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [failed, setFailed] = useState(false);

  const show = useCallback((language: Language, catalogue = loadCatalogue(language)) => {
    setFailed(false);
    catalogue.then(
      (loaded) => setShown({ language, catalogue: loaded }),
      () => setFailed(true),
    );
  }, []);
  const begin = useCallback(
    (catalogue?: Promise<Catalogue>) => {
      const kept = device.read(LANGUAGE_KEY);
      setChosen(kept === null ? null : languageOf(kept, []));
      show(languageOf(kept, wishedHere()), catalogue);
    },
    [show],
  );
  useEffect(() => begin(first ?? undefined), [begin]);

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
      failed,
      chosen,
      choose: (next) => {
        if (next === null) device.forget(LANGUAGE_KEY);
        else device.keep(LANGUAGE_KEY, next);
        begin();
      },
      retry: () => begin(),
    }),
    [language, shown, failed, chosen, begin],
  );
  return (
    <LanguageContext value={state}>
      <IntlProvider
        locale={shown === null ? "en" : localeOf(language, wishedHere())}
        messages={shown?.catalogue.messages ?? frame}
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
