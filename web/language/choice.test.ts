import { runInNewContext } from "node:vm";
import { expect } from "chai";
import fc from "fast-check";
import { beforePaint } from "./beforePaint.ts";
import { LANGUAGE_KEY, languageOf, localeOf } from "./choice.ts";
import { directionOf, LANGUAGES } from "./languages.ts";

describe("the language of the page", () => {
  it("is what the member chose, else the first of the device's that the app speaks, else English", () => {
    expect(languageOf("fr", ["de-AT", "en"])).to.equal("fr");
    expect(languageOf(null, ["pt-BR", "de-AT", "en"])).to.equal("de");
    expect(languageOf("tlh", ["AR-eg"])).to.equal("ar");
    expect(languageOf(null, ["pt-BR"])).to.equal("en");
    expect(languageOf(null, [])).to.equal("en");
  });

  it("writes numbers as in the member's country, where the device says which", () => {
    expect(localeOf("de", ["en-US", "de-CH"])).to.equal("de-CH");
    expect(localeOf("de", ["en-US"])).to.equal("de");
  });

  it("is the same before the first paint as after", () => {
    const tag = fc.oneof(
      fc.constantFrom("en", "es-MX", "FR", "de-AT", "ar-EG", "pt", "constructor", ""),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.option(tag), fc.array(tag, { maxLength: 4 }), (kept, languages) => {
        const root = { lang: "en", dir: "ltr", dataset: {} as Record<string, string> };
        const localStorage = { getItem: (key: string) => (key === LANGUAGE_KEY ? kept : null) };
        runInNewContext(beforePaint, {
          document: { documentElement: root },
          navigator: { languages },
          localStorage,
        });
        const language = languageOf(kept, languages);
        expect(root).to.deep.equal({
          lang: language,
          dir: directionOf(language),
          dataset: language === "en" ? {} : { words: "waiting" },
        });
      }),
    );
  });

  it("follows the device where the browser forbids to keep anything", () => {
    const root = { lang: "en", dir: "ltr", dataset: {} };
    runInNewContext(beforePaint, { document: { documentElement: root }, navigator: { languages: ["ar"] } });
    expect(root).to.deep.equal({ lang: "ar", dir: "rtl", dataset: { words: "waiting" } });
  });

  it("has one direction each", () => {
    expect(LANGUAGES.filter((language) => directionOf(language) === "rtl")).to.deep.equal(["ar"]);
  });
});
