/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** A member's page, watched for words. */
export class Watcher {
  readonly #page: Page;
  readonly #site: string;

  /** @param site Where the site is served, without a slash at its end. */
  constructor(page: Page, site: string) {
    this.#page = page;
    this.#site = site;
  }

  /** Connects the site's own wallet; gives its address. */
  async connect(): Promise<string> {
    const page = this.#page;
    await page.goto(this.#site);
    await page.getByRole("banner").getByRole("button", { name: "Connect wallet" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Burner Wallet" }).click();
    await page.getByRole("button", { name: "Account menu" }).click();
    const href = await page.getByRole("menuitem", { name: "My page" }).getAttribute("href");
    await page.keyboard.press("Escape");
    const address = /0x[0-9a-fA-F]{40}/.exec(href ?? "")?.[0];
    if (address === undefined) throw new Error(`"My page" leads to ${href}, which names no account.`);
    return address;
  }

  /** Opens a page, and waits for words of it. */
  async open(path: string, words?: RegExp): Promise<void> {
    await this.#page.goto(`${this.#site}${path}`);
    await this.#page.getByRole("heading", { level: 1 }).first().waitFor();
    if (words !== undefined) await this.#page.getByText(words).first().waitFor();
  }

  /** Follows the first link of these words, to where one can act on it. */
  async follow(words: RegExp): Promise<void> {
    await this.#page.getByRole("link", { name: words }).first().click();
    await this.#page.getByRole("button", { name: "Accept", exact: true }).waitFor();
  }

  /** Milliseconds from the end of an act, when its block is mined, until the page holds the words. */
  async untilShown(words: RegExp, act: () => Promise<void>): Promise<number> {
    const seen = this.#page.evaluate(
      (source) =>
        new Promise<number>((resolve) => {
          const wanted = new RegExp(source);
          const look = () => {
            // biome-ignore lint/performance/useDomNodeTextContent: only what is to be seen counts, with a space between words.
            if (!wanted.test(document.body.innerText)) return false;
            resolve(performance.timeOrigin + performance.now());
            return true;
          };
          if (look()) return;
          const observer = new MutationObserver(() => look() && observer.disconnect());
          observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        }),
      words.source,
    );
    await act();
    const mined = performance.timeOrigin + performance.now();
    return (await seen) - mined;
  }
}
