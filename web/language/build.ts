/**
 * Writes the catalogues as pages fetch them: in the parts of `parts.ts`, and with each message compiled, so that no page
 * carries a parser of ICU MessageFormat.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import compile from "icu-minify/compile";
import { z } from "zod";
import { isolateArguments, type Words } from "./isolate.ts";
import { directionOf, LANGUAGES } from "./languages.ts";
import { FIRST_NAMESPACES, FRAME } from "./parts.ts";

/** A message compiled, beneath the keys that it had. */
export interface Compiled {
  readonly [key: string]: ReturnType<typeof compile> | Compiled;
}

const wordsSchema: z.ZodType<Words> = z.lazy(() => z.record(z.string(), z.union([z.string(), wordsSchema])));

/** Compiles each message of a catalogue. */
export function compileWords(words: Words): Compiled {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === "string" ? compile(value) : compileWords(value),
    ]),
  );
}

function pick(words: Words, isIn: (key: string) => boolean): Words {
  return Object.fromEntries(Object.entries(words).filter(([key]) => isIn(key)));
}

/** The words of the exported pages. */
function frameOf(words: Words): Words {
  return Object.fromEntries(
    Object.entries(FRAME).map(([namespace, keys]) => {
      const all = words[namespace];
      if (all === undefined || typeof all === "string") throw new Error(`No catalogue has "${namespace}".`);
      return [namespace, keys === "all" ? all : pick(all, (key) => keys.includes(key))];
    }),
  );
}

async function build(): Promise<void> {
  const folder = new URL("./generated/", import.meta.url);
  await mkdir(folder, { recursive: true });
  const write = (name: string, words: Words) =>
    writeFile(new URL(name, folder), JSON.stringify(compileWords(words)));
  for (const language of LANGUAGES) {
    const file = new URL(`../messages/${language}.json`, import.meta.url);
    const written = wordsSchema.parse(JSON.parse(await readFile(file, "utf8")));
    const words = directionOf(language) === "rtl" ? isolateArguments(written) : written;
    const isFirst = (namespace: string) => FIRST_NAMESPACES.some((first) => first === namespace);
    await write(`${language}.first.json`, pick(words, isFirst));
    await write(
      `${language}.rest.json`,
      pick(words, (namespace) => !isFirst(namespace)),
    );
    if (language === "en") await write("en.frame.json", frameOf(words));
  }
  console.log(`The words of ${LANGUAGES.length} languages written to ${fileURLToPath(folder)}`);
}

if (import.meta.main) await build();
