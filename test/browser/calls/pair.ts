import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { type Signal, signalSchema } from "../../../web/calls/signal.ts";
import { servePage } from "../serve.ts";
import type {} from "./page.ts";

/** One of the two members. */
export interface Side {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What this side sent, in order. */
  readonly sent: Signal[];
}

/** Two browser contexts whose signals pass through the test. */
export interface Pair {
  readonly ada: Side;
  readonly ben: Side;
  close(): Promise<void>;
}

/**
 * What becomes of a signal on its way: those to deliver now, in order. A test loses, doubles, holds or changes signals here.
 *
 * @param from 0 for Ada, 1 for Ben.
 */
export type Carry = (signal: Signal, from: 0 | 1) => Signal[] | Promise<Signal[]>;

/** Opens the two, each with all of a device's parts. */
export async function openPair(
  browser: Browser,
  carry: Carry = (signal) => [signal],
  options: BrowserContextOptions & { readonly page?: "page.ts" | "screen.tsx" } = {},
): Promise<Pair> {
  const { page: source = "page.ts", ...contextOptions } = options;
  const { address, server } = await servePage(new URL(source, import.meta.url));
  const sides: Side[] = [];
  for (const from of [0, 1] as const) {
    const context = await browser.newContext(contextOptions);
    const page = await context.newPage();
    page.on("pageerror", (error) => console.error(error));

    const sent: Signal[] = [];
    await page.exposeFunction("post", async (content: unknown) => {
      const signal = signalSchema.parse(content);
      sent.push(signal);
      for (const each of await carry(signal, from)) await deliver(sides[1 - from], each);
    });
    await page.goto(address);
    await page.waitForFunction(() => globalThis.calls !== undefined);
    sides.push({ page, context, sent });
  }
  const [ada, ben] = sides;
  if (ada === undefined || ben === undefined) throw new Error("Two sides were to be opened.");
  return {
    ada,
    ben,
    close: async () => {
      for (const { context } of sides) await context.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Hands a signal to a side. */
export async function deliver(side: Side | undefined, signal: Signal): Promise<void> {
  await side?.page.evaluate((content) => globalThis.deliver(content), signal);
}

/** Waits until a side's call is in this phase. */
export async function reach({ page }: Side, phase: string): Promise<void> {
  await page.waitForFunction((wanted) => globalThis.calls.view.getState().call.phase === wanted, phase);
}

/** Ada calls, Ben answers, and both are connected. */
export async function connect({ ada, ben }: Pair, media: "voice" | "video" | "files"): Promise<void> {
  await ada.page.evaluate((kind) => globalThis.calls.dial(globalThis.conversation, kind), media);
  await reach(ben, "ringingIn");
  await ben.page.evaluate((kind) => globalThis.calls.accept(kind), media);
  for (const side of [ada, ben]) await reach(side, "connected");
}
