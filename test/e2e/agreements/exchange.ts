import type { Page } from "playwright-core";
import type { Member } from "../member.ts";

/** Opens the exchange from the member's own list, as the list tells what it asks for. */
export async function openExchange(member: Member, title: string, need: string): Promise<void> {
  await member.open("/exchanges/");
  await member.page.getByRole("link", { name: new RegExp(`${title}.*${need}`) }).click();
  await member.page.getByRole("region", { name: "What you can do" }).waitFor();
}

/** Reviews the exchange that the page shows. */
export async function review(page: Page, stars: number): Promise<void> {
  await page.getByRole("radio", { name: `Overall: ${stars} star` }).check({ force: true });
  await page.getByRole("button", { name: "Send the review" }).click();
  await page.getByText("You reviewed this exchange.").waitFor();
}
