import type { Page } from "playwright-core";

/** Pixels from the map's middle round which the pointer is led. */
const RADIUS = 130;
const TURN_MS = 1_500;
/** What a notch of a wheel turns. */
const NOTCH = 120;

async function middleOfMap(page: Page): Promise<readonly [number, number]> {
  const box = await page.getByRole("application").boundingBox();
  if (box === null) throw new Error("The map is not in sight.");
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Drags the map round, without a rest. */
export async function pan(page: Page, seconds: number): Promise<void> {
  const [x, y] = await middleOfMap(page);
  // Close enough that a part of the world is in sight, as one looks at a map.
  for (let notch = 0; notch < 4; notch++) {
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -NOTCH);
  }
  await page.mouse.move(x + RADIUS, y);
  await page.mouse.down();
  const begin = performance.now();
  for (let now = begin; now - begin < seconds * 1_000; now = performance.now()) {
    const angle = (2 * Math.PI * (now - begin)) / TURN_MS;
    await page.mouse.move(x + RADIUS * Math.cos(angle), y + RADIUS * Math.sin(angle));
  }
  await page.mouse.up();
}

/** Zooms in for half of the time, through all sizes of cells, and out again. */
export async function zoom(page: Page, seconds: number): Promise<void> {
  const [x, y] = await middleOfMap(page);
  await page.mouse.move(x, y);
  const begin = performance.now();
  for (let now = begin; now - begin < seconds * 1_000; now = performance.now()) {
    const isInward = now - begin < seconds * 500;
    await page.mouse.wheel(0, isInward ? -NOTCH / 4 : NOTCH / 4);
  }
}

/** Changes what is looked for, as fast as the page follows. */
export async function changeFilters(page: Page): Promise<void> {
  const status = page.getByRole("region", { name: "List" }).getByRole("status");
  const choose = async (option: number) => {
    await page.getByRole("combobox", { name: "For what", exact: true }).click();
    await page.getByRole("option").nth(option).click();
    await status.waitFor();
  };
  for (let round = 0; round < 2; round++) {
    for (const name of ["I can help", "I look for help"]) {
      await page.getByRole("button", { name }).click();
      await status.waitFor();
    }
    for (const option of [1, 3, 5, 0]) await choose(option);
  }
  await page.getByRole("combobox", { name: "Near which city" }).fill("Lisbon");
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: /^When, price and more/ }).press("Enter");
  await page.getByRole("textbox", { name: /^I would pay up to/ }).pressSequentially("0.125", { delay: 60 });
  await page.getByLabel("Only gifts").click();
  await page.getByLabel("Only gifts").click();
}
