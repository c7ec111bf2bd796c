import { expect } from "chai";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../e2e/browser.ts";
import { connect, openPair, type Pair, reach, type Side } from "./pair.ts";
import { createUdpPath } from "./udp-path.ts";

const MIB = 1024 ** 2;

/** Waits until a side's only file is at this step. */
const fileReaches = ({ page }: Side, step: string) =>
  page.waitForFunction(
    (wanted) => globalThis.transfers.view.getState().some(({ state }) => state.step === wanted),
    step,
  );

/** Offers a file of random bytes; the answer is its SHA-256, by the browser's own means. */
const offer = ({ page }: Side, mebibytes: number): Promise<string> =>
  page.evaluate(async (size) => {
    const file = globalThis.makeFile(size, "harvest.mp4");
    await globalThis.transfers.offer(file);
    return globalThis.digestOf(file);
  }, mebibytes);

const accept = async (side: Side): Promise<void> => {
  await fileReaches(side, "offered");
  await side.page.evaluate(() => {
    const [transfer] = globalThis.transfers.view.getState();
    if (transfer !== undefined) globalThis.transfers.accept(transfer.id);
  });
};

/** The SHA-256 of what a side received. */
const digest = ({ page }: Side): Promise<string> =>
  page.evaluate(() => {
    const [transfer] = globalThis.transfers.view.getState();
    const { state } = transfer ?? {};
    if (state?.step !== "done" || state.file === null) throw new Error("There is no file.");
    return globalThis.digestOf(state.file);
  });

/** Waits until a side has received some, but not all of a file. */
const isUnderWay = ({ page }: Side, least: number) =>
  page.waitForFunction(
    (bytes) =>
      globalThis.transfers.view
        .getState()
        .some(({ state }) => state.step === "moving" && state.moved > bytes),
    least,
  );

describe("a file between two browsers", () => {
  let browser: Browser;
  let pair: Pair;

  before(async () => {
    browser = await launchBrowser("grants");
  });
  after(() => browser?.close());
  afterEach(() => pair?.close());

  it("of 50 MiB arrives with the same hash, and neither page holds it in memory", async () => {
    pair = await openPair(browser);
    const { ada, ben } = pair;
    await connect(pair, "files");
    const hash = await offer(ada, 50);
    const heaps = await Promise.all([heapOf(ada), heapOf(ben)]);
    await accept(ben);
    const peaks = [0, 0];
    const watch = async () => {
      for (const [place, heap] of heaps.entries())
        peaks[place] = Math.max(peaks[place] ?? 0, await heap.bytes());
    };
    let arrived = false;
    const arrival = fileReaches(ben, "done").then(() => {
      arrived = true;
    });
    while (!arrived) await watch();
    await arrival;
    await fileReaches(ada, "done");
    expect(await digest(ben)).to.equal(hash);
    for (const peak of peaks) expect(peak / MIB).to.be.below(25);
  });

  it("goes on over another way, through the same connection, when the first is dead", async () => {
    const path = createUdpPath();
    pair = await openPair(browser, path.carry);
    const { ada, ben } = pair;
    await connect(pair, "voice");
    const hash = await offer(ada, 50);
    await accept(ben);
    await isUnderWay(ben, MIB);
    path.cut();
    await Promise.race([reach(ada, "reconnecting"), reach(ben, "reconnecting")]);
    await fileReaches(ben, "done");
    expect(await digest(ben)).to.equal(hash);
    expect(path.ways).to.be.at.least(2);
    path.close();
  });

  it("goes on where it stopped in the next call", async () => {
    pair = await openPair(browser);
    const { ada, ben } = pair;
    await connect(pair, "voice");
    const hash = await offer(ada, 50);
    await accept(ben);
    await isUnderWay(ben, MIB);
    await ada.page.evaluate(() => globalThis.calls.hangUp());
    for (const side of [ada, ben]) await fileReaches(side, "paused");
    const held = await ben.page.evaluate(() => {
      const state = globalThis.transfers.view.getState()[0]?.state;
      return state?.step === "paused" ? state.moved : 0;
    });
    expect(held).to.be.within(MIB, 49 * MIB);
    const resumed = ada.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          globalThis.transfers.view.subscribe(([transfer]) => {
            if (transfer?.state.step === "moving") resolve(transfer.state.moved);
          });
        }),
    );
    await connect(pair, "voice");
    expect(await resumed).to.be.at.least(held);
    await fileReaches(ben, "done");
    await fileReaches(ada, "done");
    expect(await digest(ben)).to.equal(hash);
  });
});

/** Bytes that a page's scripts hold on to, buffers included, as the browser counts them: more than when it was first asked. */
async function heapOf({ page, context }: Side): Promise<{ bytes(): Promise<number> }> {
  const session = await context.newCDPSession(page);
  const heapUsage = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
    return usedSize + backingStorageSize;
  };
  const before = await heapUsage();
  return { bytes: async () => (await heapUsage()) - before };
}
