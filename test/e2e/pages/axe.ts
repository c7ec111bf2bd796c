/// <reference lib="dom" />
import axe from "axe-core";
import type { Page } from "playwright-core";

/** Waits until nothing of the page is on its way any more. */
async function settle(page: Page): Promise<void> {
  // Not by its role: what opens above the page hides it from those who don't see.
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .MuiSkeleton-root') === null);
  await page.evaluate(() => document.fonts.ready);
  // What is off the screen is not styled until it comes near; axe looks at it all the same.
  await page.evaluate(() => {
    for (const element of Array.from(document.querySelectorAll<HTMLElement>("*")))
      if (getComputedStyle(element).contentVisibility === "auto") element.style.contentVisibility = "visible";
  });
  // A button that has just become usable passes through colours that it doesn't keep.
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => !(animation instanceof CSSTransition)),
  );
}

/** Characters of an element that tell which one it is. */
const ENOUGH = 240;

/**
 * Examines a page by axe's rules, as it is now: each thing that somebody can't perceive or use, a line with its rule and
 * element. The rules come by the debugger, for the page's policy lets no other script in.
 *
 * @param rules those to examine by; all without
 */
export async function violationsOf(page: Page, ...rules: readonly string[]): Promise<readonly string[]> {
  await settle(page);
  await page.evaluate(axe.source);
  const options: axe.RunOptions = { resultTypes: ["violations"] };
  if (rules.length > 0) options.runOnly = { type: "rule", values: [...rules] };
  const { violations } = await page.evaluate((chosen) => axe.run(document, chosen), options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, ENOUGH)}`));
}
