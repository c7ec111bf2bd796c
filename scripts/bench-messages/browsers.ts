/// <reference lib="dom" />
import type { Browser, Page } from "playwright-core";
import { launchBrowser, visit } from "../../test/e2e/browser.ts";

/** What a member waits for in a browser, in milliseconds. */
export interface BrowserFigures {
  /** Requests for the messages' wasm by a visitor who has not turned them on. */
  readonly loadedBeforeNeeded: number;
  /** From the press that turns messages on until they are there, the wallet's signature included. */
  readonly firstReady: readonly number[];
  /** From the beginning of a visit until the messages that were turned on before are there. */
  readonly readyAgain: readonly number[];
  /** From the key that sends until the other page shows it. */
  readonly sendToSeen: readonly number[];
}

interface Watched extends Window {
  /** Milliseconds since 1970 at which a text was seen, or sent. */
  times?: Record<string, number>;
}

async function arrive(browser: Browser, site: string): Promise<{ page: Page; wasm: () => number }> {
  const { page, context } = await visit(browser);
  let wasm = 0;
  context.on("request", (request) => {
    if (request.url().endsWith(".wasm")) wasm += 1;
  });
  await page.goto(site);
  await page.getByRole("banner").getByRole("button", { name: "Connect wallet" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Burner Wallet" }).click();
  await page.getByRole("button", { name: "Account menu" }).waitFor();
  return { page, wasm: () => wasm };
}

async function turnOn(page: Page, site: string): Promise<number> {
  await page.goto(`${site}/messages/`);
  const button = page.getByRole("button", { name: "Turn on messages" });
  await button.waitFor();
  const begin = performance.now();
  await button.click();
  await page.getByRole("heading", { name: "No conversations yet" }).waitFor();
  return performance.now() - begin;
}

async function comeBack(page: Page, site: string): Promise<number> {
  const begin = performance.now();
  await page.goto(`${site}/messages/`);
  await page.getByRole("heading", { name: /^(No conversations yet|Requests|Conversations)$/ }).waitFor();
  return performance.now() - begin;
}

async function addressOf(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Account menu" }).click();
  const href = await page.getByRole("menuitem", { name: "My page" }).getAttribute("href");
  await page.keyboard.press("Escape");
  return /0x[0-9a-fA-F]{40}/.exec(href ?? "")?.[0] ?? "";
}

/** Notes when the log of a page begins to show each message. */
function watchSeen(): void {
  const times: Record<string, number> = {};
  (window as Watched).times = times;
  const look = () => {
    document.querySelectorAll('[role="log"] article p').forEach((paragraph) => {
      times[paragraph.textContent ?? ""] ??= performance.timeOrigin + performance.now();
    });
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** Notes when each text is sent by its key. */
function watchSent(): void {
  const times: Record<string, number> = {};
  (window as Watched).times = times;
  document.addEventListener(
    "keydown",
    ({ key, target }) => {
      if (key === "Enter" && target instanceof HTMLTextAreaElement)
        times[target.value] = performance.timeOrigin + performance.now();
    },
    true,
  );
}

async function exchange(from: Page, to: Page, messages: number): Promise<number[]> {
  await from.evaluate(watchSent);
  await to.evaluate(watchSeen);
  const measured: number[] = [];
  for (let number = 0; number < messages; number++) {
    const text = `Message ${number}`;
    const box = from.getByRole("textbox", { name: "Write a message" });
    await box.fill(text);
    await box.press("Enter");
    const seen = await to.waitForFunction((wanted) => (window as Watched).times?.[wanted], text);
    const sent = await from.evaluate((wanted) => (window as Watched).times?.[wanted] ?? Number.NaN, text);
    measured.push(Number(await seen.jsonValue()) - sent);
  }
  return measured;
}

/**
 * Two members write to each other, each in a browser of its own.
 *
 * @param visits How often each comes back, to see how long that takes.
 */
export async function browsers(site: string, messages: number, visits: number): Promise<BrowserFigures> {
  const browser = await launchBrowser();
  try {
    const [amal, bea] = [await arrive(browser, site), await arrive(browser, site)];
    const loadedBeforeNeeded = amal.wasm() + bea.wasm();
    const firstReady = [await turnOn(amal.page, site), await turnOn(bea.page, site)];
    const readyAgain: number[] = [];
    for (let visitNumber = 0; visitNumber < visits; visitNumber++)
      for (const { page } of [amal, bea]) readyAgain.push(await comeBack(page, site));

    await amal.page.goto(`${site}/messages/?to=${await addressOf(bea.page)}`);
    await amal.page.getByRole("log").waitFor();
    await amal.page.getByRole("textbox", { name: "Write a message" }).fill("Hello");
    await amal.page.getByRole("button", { name: "Send", exact: true }).click();
    await bea.page.getByRole("link", { name: /wants to write to you/ }).click();
    await bea.page.getByRole("button", { name: "Accept" }).click();
    await bea.page.getByRole("log").getByText("Hello").waitFor();
    return {
      loadedBeforeNeeded,
      firstReady,
      readyAgain,
      sendToSeen: await exchange(amal.page, bea.page, messages),
    };
  } finally {
    await browser.close();
  }
}
