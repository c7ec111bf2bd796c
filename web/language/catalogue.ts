import type { StylisPlugin } from "@emotion/cache";
import type { ThemeOptions } from "@mui/material/styles";
import type { IntlConfig } from "use-intl";
import type { Language } from "./languages.ts";

/** All that a language brings along; each is a file of its own, fetched only by who reads it. */
export interface Catalogue {
  readonly messages: NonNullable<IntlConfig["messages"]>;
  /** The words of MUI's own components. */
  readonly components: Pick<ThemeOptions, "components">;
  /** What turns the styles round, in languages written from right to left. */
  readonly stylesheetPlugins?: StylisPlugin[];
}

const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  en: () => import("./catalogues/en.ts"),
  es: () => import("./catalogues/es.ts"),
  fr: () => import("./catalogues/fr.ts"),
  de: () => import("./catalogues/de.ts"),
  ar: () => import("./catalogues/ar.ts"),
};

/** Fetches a language. Rejects where its file can't be reached. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await CATALOGUES[language]()).catalogue;
}
