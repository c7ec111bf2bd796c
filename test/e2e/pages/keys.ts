/// <reference lib="dom" />
import type { Locator, Page } from "playwright-core";

/** More presses than any page has places to stop at: beyond them the focus is caught somewhere. */
const MANY = 400;

/** Milliseconds after which the focus that is not drawn will not be. */
const DRAWN_MS = 2_000;

/** Whether what has the focus is seen to have it: an outline, a field's thicker border, or a menu item's own colour. */
function focusIsShown(): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return false;
  // Between the page's last place and its first, the browser's own bars have it.
  if (focused === document.body) return true;
  const hasOutline = (element: Element | null) => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
  };
  const border = focused.closest(".MuiOutlinedInput-root")?.querySelector("fieldset");
  // MUI draws the focus of a switch, a radio button and a star on what stands round the input.
  return (
    hasOutline(focused) ||
    hasOutline(focused.closest(".Mui-focusVisible")) ||
    hasOutline(document.querySelector(`label[for="${CSS.escape(focused.id)}"]`)) ||
    (border !== null &&
      border !== undefined &&
      Number.parseFloat(getComputedStyle(border).borderTopWidth) >= 2)
  );
}

/** Somebody who has a keyboard and nothing else. */
export class Keyboard {
  readonly #page: Page;
  /** What had the focus without being seen to, in order. */
  readonly unseen: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  async press(
    key: "Tab" | "Shift+Tab" | "Enter" | "Space" | "Escape" | "ArrowDown" | "ArrowRight",
  ): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Whether a part of the page has the focus. */
  has(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === document.activeElement);
  }

  /** Goes on by Tab until a part of the page has the focus; each stop on the way has to be seen. */
  async goTo(target: Locator, key: "Tab" | "ArrowDown" | "ArrowRight" = "Tab"): Promise<void> {
    await target.waitFor({ state: "attached" });
    for (let presses = 0; presses < MANY; presses++) {
      if (await this.has(target)) return;
      await this.press(key);
      await this.#look();
    }
    throw new Error(`After ${MANY} presses of ${key} the focus has not come to ${target}.`);
  }

  /** Sees where the focus is; the page draws it in the moment after the press. */
  async #look(): Promise<void> {
    try {
      await this.#page.waitForFunction(focusIsShown, undefined, { timeout: DRAWN_MS });
    } catch {
      const where = await this.#page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? "");
      this.unseen.push(where);
    }
  }

  /** Goes to a part of the page and presses Enter there. */
  async enter(target: Locator): Promise<void> {
    await this.goTo(target);
    await this.press("Enter");
  }

  /** Waits until the focus has come to a part of the page by itself. */
  async waitFor(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached" });
    const element = await target.elementHandle();
    await this.#page.waitForFunction((wanted) => document.activeElement === wanted, element);
  }
}
