import { expect } from "chai";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { MOST_FRAME } from "../../../web/trust/gossip/link.ts";
import { launchBrowser } from "../../e2e/browser.ts";
import { servePage } from "../serve.ts";
import type {} from "./page.ts";

interface Side {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What this side sent through the conversation, by its type. */
  readonly sent: string[];
}

const typeOf = (content: unknown) => (content as { body: { type: string } }).body.type;

describe("links between two browsers", () => {
  let browser: Browser;
  let sides: Side[] = [];
  let closeServer: () => void;

  /** Opens two pages whose signals pass through the test. */
  async function open(hasDirect: readonly [boolean, boolean]): Promise<readonly [Side, Side]> {
    const { address, server } = await servePage(new URL("page.ts", import.meta.url));
    closeServer = () => server.close();
    sides = [];
    for (const from of [0, 1] as const) {
      const context = await browser.newContext();
      const page = await context.newPage();
      page.on("pageerror", (error) => console.error(error));
      const sent: string[] = [];
      await page.exposeFunction("postSync", async (content: unknown) => {
        sent.push(typeOf(content));
        await sides[1 - from]?.page.evaluate((each) => globalThis.deliverSync(each), content);
      });
      await page.goto(address);
      await page.waitForFunction(() => globalThis.begin !== undefined);
      await page.evaluate((has) => globalThis.begin(has), hasDirect[from]);
      sides.push({ page, context, sent });
    }
    const [ada, ben] = sides;
    if (ada === undefined || ben === undefined) throw new Error("Two sides were to be opened.");
    return [ada, ben];
  }

  const greet = ({ page }: Side) =>
    page.evaluate(() => globalThis.links.greet("the two of us" as Parameters<typeof links.greet>[0]));
  const linked = ({ page }: Side, kind: string) =>
    page.waitForFunction(
      (wanted) => globalThis.seen.at(-1)?.kind === wanted && globalThis.seen.at(-1)?.isOpen,
      kind,
    );
  const send = ({ page }: Side, sizes: readonly number[]) =>
    page.evaluate((all) => {
      for (const size of all) globalThis.seen.at(-1)?.link.send(new Uint8Array(size).fill(7));
    }, sizes);
  const received = ({ page }: Side, sizes: readonly number[]) =>
    page.waitForFunction(
      (wanted) => JSON.stringify(globalThis.seen.at(-1)?.received) === wanted,
      JSON.stringify(sizes),
    );

  before(async () => {
    browser = await launchBrowser("grants");
  });
  after(() => browser?.close());
  afterEach(async () => {
    for (const { context } of sides) await context.close();
    closeServer();
  });

  it("carry frames both ways directly, in order, after one greeting each and an offer with its answer", async () => {
    const [ada, ben] = await open([true, true]);
    await greet(ada);
    for (const side of [ada, ben]) await linked(side, "direct");
    const sizes = [1, MOST_FRAME, 0, 300];
    await send(ada, sizes);
    await send(ben, [5]);
    await received(ben, sizes);
    await received(ada, [5]);
    const [first, other] = [ada.sent, ben.sent].map((sent) => sent.filter((type) => type !== "candidates"));
    expect([first, other]).to.deep.equal([
      ["hello", "description"],
      ["hello", "description"],
    ]);
  });

  it("carry the same frames as messages where one of the two has no direct ways", async () => {
    const [ada, ben] = await open([true, false]);
    await greet(ada);
    for (const side of [ada, ben]) await linked(side, "messages");
    await send(ada, [1, MOST_FRAME, 300]);
    await send(ben, [5]);
    await received(ben, [1, MOST_FRAME, 300]);
    await received(ada, [5]);
  });

  it("tell when the other is gone, and stand again once it is back", async () => {
    const [ada, ben] = await open([true, true]);
    await greet(ada);
    for (const side of [ada, ben]) await linked(side, "direct");
    await ben.page.reload();
    await ada.page.waitForFunction(() => globalThis.seen.at(-1)?.isOpen === false);
    await ben.page.waitForFunction(() => globalThis.begin !== undefined);
    await ben.page.evaluate(() => globalThis.begin(true));
    await greet(ben);
    for (const side of [ada, ben]) await linked(side, "direct");
    await send(ben, [9]);
    await received(ada, [9]);
  });
});
