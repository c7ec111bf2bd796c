import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

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
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--js-flags=--expose-gc",
];
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

/** Runs page.ts in Chromium; `MYCELIARY_CHROMIUM` or Debian's. */
export async function measureBrowser(peers: number, repeats: number): Promise<BrowserReport> {
  const executablePath = process.env.MYCELIARY_CHROMIUM ?? "/usr/bin/chromium";
  const profile = mkdtempSync(join(tmpdir(), "myceliary-trust-"));
  const server = await openServer();
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: FLAGS });
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => console.error(error));
    page.on("console", (message) => {
      if (message.type() === "error") console.error(message.text());
    });
    // The page loads its graph before it is loaded itself.
    await page.goto(`http://127.0.0.1:${server.port}/?peers=${peers}&repeats=${repeats}`, {
      waitUntil: "commit",
    });
    const told = await page.waitForFunction(() => document.body?.dataset.report, undefined, {
      timeout: MINUTES_15,
    });
    return JSON.parse(String(await told.jsonValue()));
  } finally {
    await context.close();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
