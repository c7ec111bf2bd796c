import { expect } from "chai";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser, type Visitor, visit } from "./browser.ts";
import { siteUrl } from "./network.ts";

type Point = readonly [x: number, y: number];

/** Pixels between two places where a cell is looked for. */
const STEP = 30;
const MOVE: Point = [130, -70];

describe("Discover's map", () => {
  let browser: Browser;
  let visitor: Visitor;
  let cell: Point;

  before(async () => {
    browser = await launchBrowser();
    visitor = await visit(browser);
  });

  after(async () => {
    await browser?.close();
  });

  const map = (): Locator => visitor.page.getByRole("application");
  const area = (): Locator => visitor.page.getByText("Only the chosen cell of the map");
  const moved = ([x, y]: Point, [right, down]: Point): Point => [x + right, y + down];

  /** Whether the pointer is shown to be on a cell, once the page has been drawn. */
  async function isCellAt([x, y]: Point): Promise<boolean> {
    await visitor.page.mouse.move(x, y);
    return map().evaluate(async (element) => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return getComputedStyle(element).cursor === "pointer";
    });
  }

  async function findCell(): Promise<Point> {
    const box = await map().boundingBox();
    if (box === null) throw new Error("The map is not in sight.");
    const middle: Point = [box.x + box.width / 2, box.y + box.height / 2];
    for (let x = -4; x <= 4; x++) {
      for (let y = -4; y <= 4; y++) {
        const point = moved(middle, [x * STEP, y * STEP]);
        if (await isCellAt(point)) return point;
      }
    }
    throw new Error("No cell is near the middle of the map.");
  }

  it("shows which cells have something in them, and lists what is in the one that is chosen", async () => {
    const { page } = visitor;
    await page.goto(siteUrl("/"));
    await page.getByRole("combobox", { name: "Near which city" }).fill("Lisbon");
    await page.getByRole("option").first().click();
    await page.getByRole("combobox", { name: "Within" }).waitFor();
    cell = await findCell();
    await page.mouse.click(...cell);
    await area().waitFor();
  });

  it("has each cell under the pointer where it was dragged, while it moves and when it rests", async () => {
    const { page } = visitor;
    await page.mouse.move(...cell);
    await page.mouse.down();
    await page.mouse.move(...moved(cell, MOVE), { steps: 8 });
    await page.mouse.up();
    await area().waitFor();
    const picture = map().locator("canvas");
    const laid = await picture.evaluate((canvas) => canvas.style.transform);
    await page.mouse.click(...moved(cell, MOVE));
    await area().waitFor({ state: "detached" });
    // Drawn anew at rest, it lies where it lay before it was moved.
    await expectChange(() => picture.evaluate((canvas) => canvas.style.transform), laid);
    expect(await isCellAt(moved(cell, MOVE))).to.equal(true);
    await page.mouse.click(...moved(cell, MOVE));
    await area().waitFor();
  });

  it("is moved by keys", async () => {
    const { page } = visitor;
    await map().focus();
    const keys = { ArrowRight: 60, ArrowUp: 60 } as const;
    for (const key of Object.keys(keys)) await page.keyboard.press(key);
    const there = moved(cell, moved(MOVE, [-keys.ArrowRight, keys.ArrowUp]));
    await page.mouse.click(...there);
    await area().waitFor({ state: "detached" });
  });

  it("fills its frame in a language that is written from right to left", async () => {
    const { page, context } = await visit(browser, {}, async (arabic) => {
      await arabic.addInitScript(() => Object.defineProperty(navigator, "languages", { value: ["ar"] }));
    });
    await page.goto(siteUrl("/"));
    const frame = page.getByRole("application");
    await frame.locator("canvas[style*=transform]").waitFor();
    expect(await page.locator("html").getAttribute("dir")).to.equal("rtl");
    const [inner, outer] = await Promise.all([frame.boundingBox(), frame.locator("canvas").boundingBox()]);
    if (inner === null || outer === null) throw new Error("The map is not in sight.");
    expect(outer.x).to.be.at.most(inner.x);
    expect(outer.x + outer.width).to.be.at.least(inner.x + inner.width);
    await context.close();
  });

  it("left no complaint", () => {
    expect(visitor.complaints).to.deep.equal([]);
    expect(visitor.strangers).to.deep.equal([]);
  });

  async function expectChange(read: () => Promise<string>, before: string): Promise<void> {
    while ((await read()) === before)
      await map().evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
});
