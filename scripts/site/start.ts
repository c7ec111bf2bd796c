import { resolve } from "node:path";
import { UnexpectedExport } from "./anywhere.ts";
import { bundle } from "./bundle.ts";

/** What stands in every page and fetches its scripts, as text. */
export const bundleStart = (): Promise<string> =>
  bundle(resolve(import.meta.dirname, "../../web/site/start/start.ts"));

const SCRIPT = /<script src="([^"]+)" async=""><\/script>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;

/**
 * Has V8 compile all functions of a script while it is being fetched, beside the page's own work rather than within it. For
 * scripts that every visit begins with: https://v8.dev/blog/explicit-compile-hints. Other engines read a comment.
 */
const COMPILE_AT_ONCE = "//# allFunctionsCalledOnLoad\n";

export const compiledAtOnce = (code: string): string => COMPILE_AT_ONCE + code;

/** The scripts that a page fetches beside its own text, by their addresses, in their order. */
export const scriptsOf = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(SCRIPT)].map(([, src = ""]) => src)),
];

/** A page whose scripts are fetched by `start`, in their order, once what it shows has been painted. */
export function withStart(file: string, html: string, start: string): string {
  const scripts = scriptsOf(html);
  if (scripts.length === 0) throw new UnexpectedExport(file, "no script is fetched beside it");
  const rest = html.replaceAll(SCRIPT, "").replaceAll(PRELOAD, "");
  const end = rest.lastIndexOf("</body>");
  if (end < 0) throw new UnexpectedExport(file, "it has no end");
  return `${rest.slice(0, end)}<script data-scripts="${scripts.join(" ")}">${start}</script>${rest.slice(end)}`;
}
