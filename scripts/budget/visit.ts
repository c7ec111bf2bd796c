/// <reference lib="dom" />
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Browser, Response } from "playwright-core";
import { visit } from "../../test/e2e/browser.ts";
import type { Page } from "./budget.ts";
import { partOf } from "./parts.ts";
import type { Script } from "./weight.ts";

/** What a page is for, once it stands there: the cards of the listings, a listing's facts, an agreement. */
const SHOWN: Readonly<Record<Page, string>> = {
  discover: "main article",
  listing: "main dl",
  agreement: "main article",
};

interface Watched extends Window {
  /** Milliseconds since 1970 at which the page first held what it is for. */
  shownAt?: number;
}

function watch(selector: string): void {
  const look = () => {
    if ((window as Watched).shownAt === undefined && document.querySelector(selector) !== null)
      (window as Watched).shownAt = performance.timeOrigin + performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

async function scriptOf(response: Response): Promise<Omit<Script, "isFirst"> & { readonly askedAt: number }> {
  const body = await response.body();
  const path = new URL(response.url()).pathname;
  return {
    path,
    bytes: gzipSync(body).length,
    // The site's own worker names every file, and so a part's too.
    part: path.includes("/_next/") ? partOf(body.toString()) : null,
    askedAt: response.request().timing().startTime,
  };
}

/** Milliseconds without a script being asked for, after which none is to be expected. The page's questions to the index go on. */
const QUIET_MS = 2000;

/**
 * The JavaScript that a first visit of a page fetches: with nothing kept, without a wallet, until it asks for no more.
 *
 * @param url of the page, with the id of what it is to show
 */
export async function scriptsOfVisit(browser: Browser, page: Page, url: string): Promise<readonly Script[]> {
  const visitor = await visit(browser, {}, async (context) => {
    await context.addInitScript(watch, SHOWN[page]);
  });
  const reading: ReturnType<typeof scriptOf>[] = [];
  let askedLast = Date.now();
  const isScript = (url: string) => new URL(url).pathname.endsWith(".js");
  visitor.context.on("request", (request) => {
    if (isScript(request.url())) askedLast = Date.now();
  });
  visitor.context.on("response", (response) => {
    if (!isScript(response.url())) return;
    const script = scriptOf(response);
    // Awaited below, unless something else fails first, which is then what is told.
    script.catch(() => {});
    reading.push(script);
  });
  try {
    await visitor.page.goto(url);
    await visitor.page.locator(SHOWN[page]).first().waitFor();
    for (let quiet = 0; quiet < QUIET_MS; quiet = Date.now() - askedLast) await setTimeout(QUIET_MS - quiet);
    const shownAt = await visitor.page.evaluate(() => (window as Watched).shownAt);
    if (shownAt === undefined) throw new Error(`${url} was not seen to show ${SHOWN[page]}.`);
    // A worker may be started twice; its file crosses the network once.
    const scripts = new Map((await Promise.all(reading)).toReversed().map((script) => [script.path, script]));
    return [...scripts.values()].map(({ askedAt, ...script }) => ({
      ...script,
      isFirst: askedAt <= shownAt,
    }));
  } finally {
    await visitor.context.close();
  }
}
