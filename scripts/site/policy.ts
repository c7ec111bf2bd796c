import { createHash } from "node:crypto";

const SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

const STYLE_ATTRIBUTE = /<[^>]*\sstyle="([^"]*)"/g;

/** The source expression of an inline script or style, as CSP Level 3 § 2.3.1 defines it. */
export function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function hashesOf(html: string, part: RegExp): readonly string[] {
  return [...new Set([...html.matchAll(part)].map(([, text = ""]) => hashSource(text)))];
}

/** Emotion adds its style elements empty and fills them rule by rule, which needs no leave of its own. */
const EMPTY = hashSource("");

/**
 * What a page may load and run. Endpoints are named by a `config.json` that isn't there yet while the site is built: the
 * page itself narrows `connect-src` to them once it has read it (`web/site/endpoints.ts`).
 */
export function policyOf(html: string): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    "default-src": ["'none'"],
    "base-uri": ["'self'"],
    // Of WebAssembly: the messages' own. It gives no way to run text as a script.
    "script-src": ["'self'", "'wasm-unsafe-eval'", ...hashesOf(html, SCRIPT)],
    "style-src": ["'self'"],
    "style-src-elem": ["'self'", EMPTY, ...hashesOf(html, STYLE)],
    // Attributes of exported elements. Those that React sets later it sets by the CSSOM.
    "style-src-attr": ["'unsafe-hashes'", ...hashesOf(html, STYLE_ATTRIBUTE)],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "media-src": ["'self'", "blob:"],
    "connect-src": ["'self'", "http:", "https:", "ws:", "wss:"],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}

/** A page with its policy, before whatever it rules. Needs the page's final text. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}"/>`;
  return html.replace('<head><meta charset="utf-8"/>', (head) => `${head}${meta}`);
}
