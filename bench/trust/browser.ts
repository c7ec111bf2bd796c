import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { join, resolve } from "node:path";
import { reportOf } from "../chromium.ts";

/** What the page tells of one run. */
export interface BrowserReport {
  readonly peers: number;
  /** Milliseconds, as the page sees them: asked until answered. */
  readonly load: number;
  /** With laying out the graph, and on one thread for as long as the second isn't there. */
  readonly firstSolve: number;
  readonly solve: number;
  readonly personal: number;
  readonly bound: number;
  /** The longest that the page was kept from answering while the worker worked. */
  readonly longestBlock: number;
}

const ROOT = resolve(import.meta.dirname, "../..");
const PAGE = `<!doctype html><meta charset="utf-8"><title>Trust</title><link rel="icon" href="data:,">
<script type="module" src="/bench/trust/page.ts"></script>`;
const FLAGS = ["--js-flags=--expose-gc"];
const MINUTES_15 = 900_000;

/** Serves the sources, their types stripped, as modules to a page: the very files that Node runs. */
function openServer() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(ROOT, pathname);
    // Only an isolated page may share memory between threads.
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    const isSource = /^\/(web|bench)\/trust\/[\w./-]+\.ts$/.test(pathname) && !pathname.includes("..");
    if (isSource && existsSync(file)) {
      response.setHeader("Content-Type", "text/javascript; charset=utf-8");
      response.end(stripTypeScriptTypes(readFileSync(file, "utf8")));
    } else if (pathname === "/") {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(PAGE);
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  return new Promise<{ port: number; close: () => void }>((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      done({ port: typeof address === "object" ? (address?.port ?? 0) : 0, close: () => server.close() });
    });
  });
}

/** Runs page.ts in Chromium. */
export async function measureBrowser(peers: number, repeats: number): Promise<BrowserReport> {
  const server = await openServer();
  try {
    const url = `http://127.0.0.1:${server.port}/?peers=${peers}&repeats=${repeats}`;
    return await reportOf(url, MINUTES_15, { flags: FLAGS });
  } finally {
    server.close();
  }
}
