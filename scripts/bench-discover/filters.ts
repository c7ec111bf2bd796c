/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** Times that each filter is changed and changed back. */
const ROUNDS = 4;
/** Milliseconds between two looks whether the page has followed: more often would take of what is measured. */
const LOOK_MS = 50;
/** Milliseconds between two keys of one who types fast. */
const KEY_MS = 60;

/** Milliseconds after which it is said that the page doesn't follow. */
const PATIENCE_MS = 20_000;

/** What the list says: how many, and the best of them with why. */
const shown = (page: Page): Promise<string> =>
  page
    // By its label alone: while a menu is open, all else is hidden from roles.
    .getByLabel("List", { exact: true })
    .evaluate((list) =>
      Array.from(list.querySelectorAll("[role=status], article, h2"), (each) => each.textContent).join(),
    );

/** Does something that changes what is found, and waits until the list shows it. */
async function followed(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await shown(page);
  await act();
  const begin = performance.now();
  while ((await shown(page)) === before) {
    if (performance.now() - begin > PATIENCE_MS) throw new Error("A filter changed, and the list did not.");
    await page.waitForTimeout(LOOK_MS);
  }
}

async function choose(page: Page, name: string, option: number): Promise<void> {
  await page.getByRole("combobox", { name, exact: true }).click();
  await followed(page, () => page.getByRole("option").nth(option).click());
}

async function rounds(act: (round: number) => Promise<void>): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await act(round);
}

const press = (page: Page, name: string): Promise<void> =>
  followed(page, () => page.getByRole("button", { name, exact: true }).click());

const CITIES = ["Lisbon", "Nairobi"] as const;
const WEEKS = ["Weekday evenings", "Weekends"] as const;

/** Opens what Discover keeps behind one press. */
export async function openMore(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^When, price and more/ }).press("Enter");
  await page.getByLabel("Only gifts").waitFor();
}

/** Changes each filter of Discover as fast as the page follows, and changes it back. */
export const FILTERS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  kind: (page) =>
    rounds(async () => {
      await press(page, "I can help");
      await press(page, "I look for help");
    }),
  category: (page) =>
    rounds(async (round) => {
      await choose(page, "For what", round + 1);
      await choose(page, "For what", 0);
    }),
  hours: (page) =>
    rounds(async (round) => {
      const week = WEEKS[round % WEEKS.length] ?? WEEKS[0];
      await press(page, week);
      await press(page, week);
    }),
  price: async (page) => {
    const field = page.getByRole("textbox", { name: /^I would pay up to/ });
    await field.pressSequentially("0.000000000000125", { delay: KEY_MS });
    await field.fill("");
  },
  gifts: (page) =>
    rounds(async () => {
      for (let times = 0; times < 2; times++)
        await followed(page, () => page.getByLabel("Only gifts").click());
    }),
  place: (page) =>
    rounds(async (round) => {
      const field = page.getByRole("combobox", { name: "Near which city" });
      await field.fill(CITIES[round % CITIES.length] ?? "");
      await followed(page, () => page.getByRole("option").first().click());
      await followed(page, () => page.getByRole("button", { name: "Clear", exact: true }).click());
    }),
};
