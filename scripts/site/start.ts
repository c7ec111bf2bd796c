import { resolve } from "node:path";
import { UnexpectedExport } from "./anywhere.ts";
import { bundle } from "./bundle.ts";

/** What stands in every page and fetches its scripts, as text. */
export const bundleStart = (): Promise<string> =>
  bundle(resolve(import.meta.dirname, "../../web/site/start/start.ts"));

const SCRIPT = /<script src="([^"]+)" async=""><\/script>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;

/** A page whose scripts are fetched by `start`, in their order, once what it shows has been painted. */
export function withStart(file: string, html: string, start: string): string {
  const scripts = [...new Set([...html.matchAll(SCRIPT)].map(([, src = ""]) => src))];
  if (scripts.length === 0) throw new UnexpectedExport(file, "no script is fetched beside it");
  const rest = html.replaceAll(SCRIPT, "").replaceAll(PRELOAD, "");
  const end = rest.lastIndexOf("</body>");
  if (end < 0) throw new UnexpectedExport(file, "it has no end");
  return `${rest.slice(0, end)}<script data-scripts="${scripts.join(" ")}">${start}</script>${rest.slice(end)}`;
}
