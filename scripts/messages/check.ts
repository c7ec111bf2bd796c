/**
 * Checks the catalogues of `web/messages`: each says what the English one says, in the forms that its language needs,
 * and nothing stands in them that no page shows.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Words } from "../../web/language/isolate.ts";
import { LANGUAGES } from "../../web/language/languages.ts";
import { compare, flatten } from "./compare.ts";
import { SAME } from "./same.ts";
import { keysShown } from "./use.ts";

const web = fileURLToPath(new URL("../../web/", import.meta.url));
const SOURCES = ["app", "calls", "components", "identity", "messaging", "payments", "wallet", "writes"];

/** Shown by the pages that stand without the app: `scripts/site/standalone.ts`. */
const STANDALONE = /^(?:notFound|offline)\./u;

const messages: z.ZodType<Words> = z.lazy(() => z.record(z.string(), z.union([z.string(), messages])));

function catalogueOf(language: string): Words {
  return messages.parse(JSON.parse(readFileSync(`${web}messages/${language}.json`, "utf8")));
}

function shown(): RegExp {
  const patterns = SOURCES.flatMap((folder) =>
    readdirSync(`${web}${folder}`, { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<!\.test)\.tsx?$/u.test(file))
      .flatMap((file) => keysShown(file, readFileSync(`${web}${folder}/${file}`, "utf8"))),
  );
  return new RegExp(`^(?:${[...new Set(patterns)].join("|")})$`, "u");
}

const english = catalogueOf("en");
let failed = 0;
for (const language of LANGUAGES) {
  const problems = compare(english, catalogueOf(language), language, SAME[language]);
  for (const problem of problems) console.log(`${language}.json: ${problem}`);
  failed += problems.length;
}
const isShown = shown();
for (const key of flatten(english).keys()) {
  if (isShown.test(key) || STANDALONE.test(key)) continue;
  console.log(`en.json: ${key}: no page shows it`);
  failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
