import type { Locator, Page } from "playwright-core";

/** What a listing is published with; each becomes what a person would type or choose. */
export interface ListingText {
  readonly title: string;
  readonly category: string;
  readonly city: string;
  /** In ether. */
  readonly price: string;
}

/** Chooses one of a select field's options. */
export async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: field, exact: true }).click();
  await page.getByRole("option", { name: option }).first().click();
}

/** Fills a date and time field with a moment, in the browser's own time zone. */
export async function fillMoment(page: Page, field: RegExp, moment: Date): Promise<void> {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  await page.getByLabel(field).fill(local.toISOString().slice(0, 16));
}

/** Shows the whole publish form on one page, where it asks question by question. */
export async function showWholeForm(page: Page): Promise<void> {
  const title = page.getByRole("textbox", { name: "Title" });
  const whole = page.getByRole("button", { name: "Everything on one page" });
  await title.or(whole).first().waitFor();
  if (await whole.isVisible()) await whole.click();
  await title.waitFor();
}

/** Fills the whole publish form, on one page, without sending it. */
export async function fillListing(page: Page, listing: ListingText): Promise<void> {
  await showWholeForm(page);
  await page.getByRole("textbox", { name: "Title" }).fill(listing.title);
  await page.getByRole("textbox", { name: "Description" }).fill("With patience, and with parts that last.");
  await choose(page, "Community", /./);
  await choose(page, "Category", listing.category);
  await page.getByRole("combobox", { name: "City", exact: true }).fill(listing.city);
  await page.getByRole("option").first().click();
  await page.getByRole("textbox", { name: "How far, in kilometres" }).fill("10");
  await page.getByRole("button", { name: "Any time" }).click();
  await page.getByRole("checkbox", { name: "ETH, held by the agreement until it is done" }).check();
  await page.getByRole("textbox", { name: "Price in ETH" }).fill(listing.price);
}

/** One write's line in the tray. */
export function write(page: Page, title: string | RegExp): Locator {
  return page.getByRole("region", { name: "What you sent" }).getByRole("group", { name: title });
}
