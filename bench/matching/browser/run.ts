import { inPage } from "../../chromium.ts";
import type { Cities } from "../cities.ts";
import type {} from "./page.ts";
import type { BrowserResult, Order } from "./protocol.ts";
import { serveSources } from "./server.ts";

/** Measures every set in Chromium. */
export async function measureInBrowser(
  sets: Readonly<Record<string, Cities>>,
  sizes: readonly number[],
  queries: number,
): Promise<BrowserResult> {
  const { address, server } = await serveSources();
  try {
    return await inPage(async (page) => {
      page.setDefaultTimeout(0);
      await page.goto(address);
      await page.waitForFunction(() => typeof globalThis.runMatchingBench === "function");
      const orders: Order[] = Object.entries(sets).flatMap(([set, cities]) =>
        sizes.map((listings) => ({ set, cities, listings, queries })),
      );
      return page.evaluate((given) => globalThis.runMatchingBench(given), orders);
    });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
