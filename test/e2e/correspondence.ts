/// <reference lib="dom" />
import type { BrowserContext, Locator, Page } from "playwright-core";
import { z } from "zod";
import type { Member } from "./member.ts";
import { siteUrl } from "./network.ts";

/** Turns messages on in a member's browser, as a member does. */
export async function turnMessagesOn(member: Member): Promise<void> {
  await member.open("/messages/");
  await member.page.getByRole("button", { name: "Turn on messages" }).click();
  await member.page.getByRole("heading", { name: "No conversations yet" }).waitFor();
}

/** The messages of the open conversation. */
export function log(page: Page): Locator {
  return page.getByRole("log");
}

/** One message, by what it says. */
export function said(page: Page, text: string | RegExp): Locator {
  return log(page).getByRole("article").filter({ hasText: text });
}

/** Writes a text in the open conversation and sends it; settles once the network has it. */
export async function write(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Write a message" }).fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await said(page, text)
    .filter({ hasText: /Sent|Read/ })
    .waitFor();
}

/** Opens the conversation with somebody from their page. */
export async function writeTo(member: Member, address: string): Promise<void> {
  await member.open(`/member/?address=${address}`);
  await member.page.getByRole("link", { name: "Write a message" }).click();
  await log(member.page).waitFor();
}

/** Chooses a file to be sent with the open conversation. */
export async function attach(page: Page, name: string, content: Buffer): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Attach a file" }).click();
  await (await choosing).setFiles({ name, mimeType: "application/octet-stream", buffer: content });
}

/** Lets a browser's messages go another way to the relay. */
export async function relayThrough(context: BrowserContext, port: number): Promise<void> {
  await context.route("**/config.json", async (route) => {
    const config = z.looseObject({}).parse(await (await route.fetch()).json());
    await route.fulfill({
      json: { ...config, messages: { env: "local", apiUrl: `http://127.0.0.1:${port}` } },
    });
  });
}

/** Empties what messages keep in a member's browser, as clearing the browser's storage does. */
export async function forgetMessages({ page }: Member): Promise<void> {
  // A file of the same origin, on which nothing runs that would hold what is removed.
  await page.goto(siteUrl("/config.json"));
  // The page before lets its database go a moment after it is left.
  await page.waitForFunction(async () => {
    const folder = await navigator.storage.getDirectory();
    const { keys } = folder as unknown as { keys: () => AsyncIterable<string> };
    try {
      for await (const name of keys.call(folder)) await folder.removeEntry(name, { recursive: true });
      return true;
    } catch {
      return false;
    }
  });
  await page.evaluate(() => {
    indexedDB.deleteDatabase("myceliary-outbox");
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith("myceliary.")))
      localStorage.removeItem(key);
  });
}
