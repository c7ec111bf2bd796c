import { setTimeout as delay } from "node:timers/promises";
import type { Page } from "playwright-core";

/** Pixels from the map's middle round which the pointer is led. */
const RADIUS = 130;
const TURN_MS = 1_500;
/** What a notch of a wheel turns. */
const NOTCH = 120;
/** Milliseconds between two reports of a mouse: 125 a second, USB's common rate. */
const REPORT_MS = 8;

async function middleOfMap(page: Page): Promise<readonly [number, number]> {
  const box = await page.getByRole("application").boundingBox();
  if (box === null) throw new Error("The map is not in sight.");
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Reports to the page at a mouse's pace, whether it keeps up or not: a hand doesn't wait for the screen. */
async function report(seconds: number, send: (ms: number) => Promise<void>): Promise<void> {
  const sent: Promise<void>[] = [];
  const begin = performance.now();
  for (let due = 0; due < seconds * 1_000; due += REPORT_MS) {
    await delay(Math.max(0, begin + due - performance.now()));
    sent.push(send(performance.now() - begin));
  }
  await Promise.all(sent);
}

/** Looks so close that a part of the world is in sight, as one looks at a map. */
export async function lookCloser(page: Page): Promise<void> {
  await page.mouse.move(...(await middleOfMap(page)));
  for (let notch = 0; notch < 4; notch++) await page.mouse.wheel(0, -NOTCH);
}

/** Drags the map round, without a rest. */
export async function pan(page: Page, seconds: number): Promise<void> {
  const [x, y] = await middleOfMap(page);
  await page.mouse.move(x + RADIUS, y);
  await page.mouse.down();
  await report(seconds, (ms) => {
    const angle = (2 * Math.PI * ms) / TURN_MS;
    return page.mouse.move(x + RADIUS * Math.cos(angle), y + RADIUS * Math.sin(angle));
  });
  await page.mouse.up();
}

/** Zooms in for half of the time, through all sizes of cells, and out again. */
export async function zoom(page: Page, seconds: number): Promise<void> {
  await page.mouse.move(...(await middleOfMap(page)));
  await report(seconds, (ms) => page.mouse.wheel(0, (ms < seconds * 500 ? -NOTCH : NOTCH) / 8));
}
