import { chromium } from "playwright-core";
import type { Cities } from "../cities.ts";
import type {} from "./page.ts";
import type { BrowserResult, Order } from "./protocol.ts";
import { serveSources } from "./server.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Measures every set in Chromium: `MYCELIARY_CHROMIUM`, or the system's own. */
export async function measureInBrowser(
  sets: Readonly<Record<string, Cities>>,
  sizes: readonly number[],
  queries: number,
): Promise<BrowserResult> {
  const { address, server } = await serveSources();
  const browser = await chromium.launch({
    executablePath: process.env.MYCELIARY_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: FLAGS,
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    page.on("pageerror", (error) => console.error(error));
    await page.goto(address);
    await page.waitForFunction(() => typeof globalThis.runMatchingBench === "function");
    const orders: Order[] = Object.entries(sets).flatMap(([set, cities]) =>
      sizes.map((listings) => ({ set, cities, listings, queries })),
    );
    return await page.evaluate((given) => globalThis.runMatchingBench(given), orders);
  } finally {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  }
}
