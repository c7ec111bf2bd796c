import { readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import type { AppConfig } from "../../web/config/schema.ts";

/** What a host says of every file: the part of docs/hosting.md that a page can't say of itself. The doctor looks for it. */
export const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": "frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

interface Site {
  /** The exported site. A file beside one of its own that ends in `.br` or `.gz` is sent in its place to who takes it. */
  readonly folder: string;
  /** Left out where the folder has its own. */
  readonly config?: AppConfig;
  /** Where the site lies, such as `/commons/`. */
  readonly mount?: string;
}

/** Names in `_next/static/` change with the content; what lies at any other address may change in place. */
function cachingOf(path: string): string {
  return path.startsWith("/_next/static/") ? "public, max-age=31536000, immutable" : "no-cache";
}

/** Serves the exported site as a host should, with its configuration. */
export function siteListener({ folder, config, mount = "/" }: Site): RequestListener {
  const missing = readFileSync(join(folder, "404.html"));
  const settings = config === undefined ? undefined : JSON.stringify(config, null, 2);
  const notFound = (response: ServerResponse) => {
    response.writeHead(404, { ...HEADERS, "content-type": "text/html; charset=utf-8" });
    response.end(missing);
  };
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ["html"],
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
      response.setHeader("cache-control", cachingOf(path));
    },
    onNoMatch: (_request, response) => notFound(response),
  });
  return (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? "/";
    if (!url.startsWith(mount)) return notFound(response);
    request.url = `/${url.slice(mount.length)}`;
    if (settings === undefined || request.url.split("?")[0] !== "/config.json")
      return files(request, response);
    response.writeHead(200, {
      ...HEADERS,
      "content-type": "application/json",
      "cache-control": "no-cache",
      // All of it is public, and other dApps ask a site where its contracts are.
      "access-control-allow-origin": "*",
    });
    response.end(settings);
  };
}
