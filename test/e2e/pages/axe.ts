/// <reference lib="dom" />
import axe from "axe-core";
import type { Page } from "playwright-core";

/** Waits until nothing of the page is on its way any more. */
async function settle(page: Page): Promise<void> {
  // Not by its role: what opens above the page hides it from those who don't see.
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .MuiSkeleton-root') === null);
  await page.evaluate(() => document.fonts.ready);
  // A button that has just become usable passes through colours that it doesn't keep.
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => !(animation instanceof CSSTransition)),
  );
}

/** Characters of an element that tell which one it is. */
const ENOUGH = 240;

/**
 * Examines a page by all of axe's rules, as it is now: each thing that somebody can't perceive or use, a line with its rule
 * and element. The rules come by the debugger, for the page's policy lets no other script in.
 */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await settle(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, ENOUGH)}`));
}
