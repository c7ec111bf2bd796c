import { chromium, type Page } from "playwright-core";
import { FLAGS } from "../test/e2e/browser.ts";

interface Options {
  /** Beside those that keep the browser to itself. */
  readonly flags?: readonly string[];
}

/**
 * Gives a page of a Chromium of its own (`MYCELIARY_CHROMIUM`, or Debian's) to whoever measures there. What the page complains of is
 * told on the console.
 */
export async function inPage<T>(use: (page: Page) => Promise<T>, { flags = [] }: Options = {}): Promise<T> {
  const browser = await chromium.launch({
    executablePath: process.env.MYCELIARY_CHROMIUM ?? "/usr/bin/chromium",
    args: [...FLAGS, ...flags],
  });
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => console.error(error));
    page.on("console", (message) => {
      if (message.type() === "error") console.error(message.text());
    });
    return await use(page);
  } finally {
    await browser.close();
  }
}

/**
 * What a page tells once it has measured: JSON, as `data-report` of its body.
 *
 * @param most milliseconds that it may take
 * @typeParam Report as the page writes it
 */
export function reportOf<Report>(url: string, most: number, options?: Options): Promise<Report> {
  return inPage(async (page) => {
    // The page may measure before it is loaded itself.
    await page.goto(url, { waitUntil: "commit" });
    const told = await page.waitForFunction(() => document.body?.dataset.report, undefined, {
      timeout: most,
    });
    return JSON.parse(String(await told.jsonValue()));
  }, options);
}
