/** The base path of `web/next.config.ts`. If the two differ, no runtime is found in the export, and finishing it fails. */
const PLACEHOLDER = "/__base__";

/** The export is not as the rewriting expects it, most likely after an update of Next. */
export class UnexpectedExport extends Error {
  constructor(file: string, what: string) {
    super(
      `${file}: ${what}. See docs/adr/0012-one-export-for-every-path.md and adapt scripts/site/anywhere.ts.`,
    );
    this.name = "UnexpectedExport";
  }
}

/** Where the site lies on its host, without the last slash: of a page from its base, of a worker from its own address. */
const BASE_PATH =
  '(globalThis.siteBasePath??=("object"==typeof document?new URL(".",document.baseURI).pathname:location.pathname.split("_next/static/")[0]).slice(0,-1))';

/**
 * Runs before anything else of a page. Gives its address the slash that relative addresses count on, where a host has not
 * led there, and keeps links to a place in the page in the page, although the base is another.
 */
export const BEFORE_BASE = `(function(){
var path=location.pathname,whole=path.replace(/\\/index\\.html$/,"/").replace(/[^/]$/,"$&/");
if(whole!==path)history.replaceState(null,"",whole+location.search+location.hash);
addEventListener("click",function(event){
var link=event.target instanceof Element&&event.target.closest('a[href^="#"]');
if(link&&!event.defaultPrevented){event.preventDefault();location.hash=link.getAttribute("href")}});
})()`;

/** The way from a page up to the site's root. `file` is relative to it, such as `listing/index.html`. */
export function rootFrom(file: string): string {
  return "../".repeat(file.split("/").length - 1) || "./";
}

function requireNone(file: string, text: string): string {
  const at = text.indexOf(PLACEHOLDER);
  if (at >= 0) throw new UnexpectedExport(file, `"${text.slice(at - 20, at + 40)}" keeps the placeholder`);
  return text;
}

function replaceOnce(file: string, text: string, from: string | RegExp, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2)
    throw new UnexpectedExport(file, `${from} is there ${parts.length - 1} times, not once`);
  return parts.join(to);
}

/**
 * Text rows of React's payload give their length in bytes: an address in one can't change its length.
 * See `processFullStringRow` in React's Flight client.
 */
const TEXT_ROW_WITH_ADDRESS = new RegExp(`(^|\\\\n|\\n)[0-9a-f]+:T[0-9a-f]+,[^\\n]*${PLACEHOLDER}`);

function relative(file: string, text: string): string {
  if (TEXT_ROW_WITH_ADDRESS.test(text)) throw new UnexpectedExport(file, "a text row contains an address");
  return requireNone(file, text.replaceAll(`${PLACEHOLDER}/`, "./"));
}

/** A page whose addresses are relative to a `base`, which leads to the site's root from wherever the page is. */
export function pageAnywhere(file: string, html: string): string {
  const start = `<head><meta charset="utf-8"/><script>${BEFORE_BASE}</script><base href="${rootFrom(file)}"/>`;
  return relative(file, replaceOnce(file, html, '<head><meta charSet="utf-8"/>', start));
}

/** What the router fetches in place of a page. Its addresses are relative to the base of the page that fetches it. */
export const payloadAnywhere = relative;

/** A script that knows the site's place once it runs. */
export function scriptAnywhere(file: string, code: string): string {
  return requireNone(
    file,
    code.replaceAll(new RegExp(`"${PLACEHOLDER}([^"\\\\]*)"`, "g"), (_, rest: string) =>
      rest === "" ? BASE_PATH : `(${BASE_PATH}+${JSON.stringify(rest)})`,
    ),
  );
}

/** Only the bundler's runtime has it: where it loads further scripts from. */
export const RUNTIME_MARK = `TURBOPACK_CHUNK_BASE_PATH:"${PLACEHOLDER}/_next/"`;

/**
 * The bundler's runtime knows a script by what its `src` says, which is relative. Workers get theirs by their whole path:
 * they have no base.
 */
export function runtimeAnywhere(file: string, code: string): string {
  const relativeChunks = replaceOnce(file, code, RUNTIME_MARK, 'TURBOPACK_CHUNK_BASE_PATH:"./_next/"');
  const forWorkers = /(?<=[,;({})][\w$]+\.b=)[\w$]+(?=,[\w$]+\.X=)/;
  const absolute = `("string"==typeof TURBOPACK_CHUNK_BASE_PATH?TURBOPACK_CHUNK_BASE_PATH:${BASE_PATH}+"/_next/")`;
  return scriptAnywhere(file, replaceOnce(file, relativeChunks, forWorkers, absolute));
}
