import { expect } from "chai";
import type { Browser } from "playwright-core";
import type { Signal } from "../../../web/calls/signal.ts";
import { launchBrowser } from "../../e2e/browser.ts";
import { connect, deliver, openPair, type Pair, reach, type Side } from "./pair.ts";
import { createUdpPath } from "./udp-path.ts";

/** What a side has received so far. */
function received({
  page,
}: Side): Promise<{ audio: number; video: number; frames: number; energy: number; packets: number }> {
  return page.evaluate(async () => {
    const sums = { audio: 0, video: 0, frames: 0, energy: 0, packets: 0 };
    const report = await globalThis.calls.getStats();
    report?.forEach((stat: { type: string; kind?: string; [figure: string]: unknown }) => {
      if (stat.type !== "inbound-rtp") return;
      const bytes = Number(stat.bytesReceived ?? 0);
      if (stat.kind === "audio") {
        sums.audio += bytes;
        sums.packets += Number(stat.packetsReceived ?? 0);
        sums.energy += Number(stat.totalAudioEnergy ?? 0);
      } else {
        sums.video += bytes;
        sums.frames += Number(stat.framesDecoded ?? 0);
      }
    });
    return sums;
  });
}

type Sums = Awaited<ReturnType<typeof received>>;

/** Waits until a side has received more of each of these than before. */
async function receivesMore(side: Side, figures: readonly (keyof Sums)[], than?: Sums): Promise<void> {
  const before = than ?? (await received(side));
  for (;;) {
    const now = await received(side);
    if (figures.every((figure) => now[figure] > before[figure])) return;
    await side.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

const hears = (side: Side, presence: object) =>
  side.page.waitForFunction(
    (wanted) => JSON.stringify(globalThis.calls.view.getState().remote?.presence) === wanted,
    JSON.stringify(presence),
  );

const words = (sent: readonly Signal[]) =>
  sent.map(({ body }) => (body.type === "description" ? body.kind : body.type));

describe("a call between two browsers", () => {
  let browser: Browser;
  let pair: Pair;

  before(async () => {
    browser = await launchBrowser("grants");
  });
  after(() => browser?.close());
  afterEach(() => pair?.close());

  it("carries sound and pictures both ways, after four signals", async () => {
    pair = await openPair(browser);
    await connect(pair, "video");
    await Promise.all([pair.ada, pair.ben].map((side) => receivesMore(side, ["audio", "video", "frames"])));
    expect(words(pair.ada.sent)).to.deep.equal(["invite", "answer"]);
    expect(words(pair.ben.sent)).to.deep.equal(["accept", "offer"]);
    await hears(pair.ada, { speaks: true, video: "camera" });
  });

  it("mutes, shows and hides the camera, and shares the screen, without a further signal", async () => {
    pair = await openPair(browser);
    const { ada, ben } = pair;
    await connect(pair, "voice");
    await receivesMore(ben, ["audio", "energy"]);
    // A hundredth of the fake microphone's tone: the decoder fills silence with a noise that nobody hears.
    const silence = (await energyOf(ben, 50)) / 100;
    const before = [...ada.sent, ...ben.sent].length;

    await ada.page.evaluate(() => globalThis.calls.speak(false));
    await hears(ben, { speaks: false, video: "off" });
    // What was said before is still on its way, longer the slower the line.
    while ((await energyOf(ben, 50)) > silence);
    expect(await energyOf(ben, 150)).to.be.below(3 * silence);
    await ada.page.evaluate(() => globalThis.calls.speak(true));
    await receivesMore(ben, ["energy"]);

    await ada.page.evaluate(() => globalThis.calls.show("camera"));
    await hears(ben, { speaks: true, video: "camera" });
    await receivesMore(ben, ["frames"]);
    const sizeOf = () =>
      ben.page.evaluate(async () => {
        let width: number | undefined;
        (await globalThis.calls.getStats())?.forEach((stat: { type: string; frameWidth?: number }) => {
          if (stat.type === "inbound-rtp") width ??= stat.frameWidth;
        });
        return width;
      });
    const camera = await sizeOf();
    await ada.page.evaluate(() => globalThis.calls.show("screen"));
    await hears(ben, { speaks: true, video: "screen" });
    await receivesMore(ben, ["frames"]);
    const label = await ada.page.evaluate(() => globalThis.calls.view.getState().local.preview?.label);
    expect(label).to.match(/^screen:/);
    expect(camera).to.be.a("number");

    await ada.page.evaluate(() => globalThis.calls.show("off"));
    await hears(ben, { speaks: true, video: "off" });
    expect([...ada.sent, ...ben.sent].length).to.equal(before);
  });

  it("goes on with another microphone, still muted if it was", async () => {
    pair = await openPair(browser);
    const { ada, ben } = pair;
    await connect(pair, "voice");
    await ada.page.evaluate(() => globalThis.calls.speak(false));
    const chosen = await ada.page.evaluate(async () => {
      const devices = await navigator.mediaDevices.enumerateDevices();
      const { microphone } = globalThis.calls.view.getState().local;
      const other = devices.find(
        ({ kind, deviceId }) => kind === "audioinput" && deviceId !== microphone && deviceId !== "default",
      );
      await globalThis.calls.choose("microphone", other?.deviceId ?? "");
      return { other: other?.deviceId, local: globalThis.calls.view.getState().local };
    });
    expect(chosen.local).to.deep.include({ microphone: chosen.other, speaks: false, problem: null });
    await ada.page.evaluate(() => globalThis.calls.speak(true));
    await receivesMore(ben, ["energy"]);
  });

  it("finds another way when the one it took is dead", async () => {
    const path = createUdpPath();
    pair = await openPair(browser, path.carry);
    await connect(pair, "video");
    await receivesMore(pair.ben, ["frames"]);
    path.cut();
    // Whoever notices first begins; the other may be back before it noticed.
    await Promise.race([reach(pair.ada, "reconnecting"), reach(pair.ben, "reconnecting")]);
    for (const side of [pair.ada, pair.ben]) await reach(side, "connected");
    await Promise.all([pair.ada, pair.ben].map((side) => receivesMore(side, ["audio", "frames"])));
    expect(path.ways).to.equal(2);
    path.close();
  });

  it("ends for both when one hangs up, and lets go of microphone and camera", async () => {
    pair = await openPair(browser);
    const { ada, ben } = pair;
    await connect(pair, "video");
    await ada.page.evaluate(() => {
      Object.assign(globalThis, { seen: globalThis.calls.view.getState().local.preview });
      globalThis.calls.hangUp();
    });
    await reach(ben, "ended");
    const end = ({ page }: Side) =>
      page.evaluate(() => {
        const { call, remote, local } = globalThis.calls.view.getState();
        return { reason: call.phase === "ended" && call.reason, remote, preview: local.preview };
      });
    expect(await end(ada)).to.deep.equal({ reason: "hungUp", remote: null, preview: null });
    expect(await end(ben)).to.deep.equal({ reason: "theyHungUp", remote: null, preview: null });
    expect(await ada.page.evaluate("globalThis.seen.readyState")).to.equal("ended");
  });

  it("connects when both called at once, with nobody answering", async () => {
    pair = await openPair(browser);
    const dial = ({ page }: Side) =>
      page.evaluate(() => globalThis.calls.dial(globalThis.conversation, "voice"));
    await Promise.all([dial(pair.ada), dial(pair.ben)]);
    for (const side of [pair.ada, pair.ben]) await reach(side, "connected");
  });

  it("connects though signals are lost, doubled and reordered", async () => {
    const lost = new Set<string>();
    /** Holds each signal back behind the next, sends all twice, and loses the first offer and answer. */
    let held: { signal: Signal; from: 0 | 1 } | null = null;
    pair = await openPair(browser, (signal, from) => {
      const { body } = signal;
      const word = body.type === "description" ? body.kind : body.type;
      if (body.type === "description" && !lost.has(word)) {
        lost.add(word);
        return [];
      }
      const before = held;
      held = null;
      if (before === null && word === "accept") {
        held = { signal, from };
        return [];
      }
      if (before !== null && before.from === from) return [signal, before.signal, signal, before.signal];
      if (before !== null) void deliver(before.from === 0 ? pair.ben : pair.ada, before.signal);
      return [signal, signal];
    });
    const { ada, ben } = pair;
    await ada.page.evaluate(() => globalThis.calls.dial(globalThis.conversation, "voice"));
    await reach(ben, "ringingIn");
    await ben.page.evaluate(() => globalThis.calls.accept("voice"));
    for (const side of [ada, ben]) await reach(side, "connected");
    expect([...lost].sort()).to.deep.equal(["answer", "offer"]);
  });

  it("is not begun where the browser refuses the microphone, and says which it refused", async () => {
    const refusing = await launchBrowser("refuses");
    try {
      pair = await openPair(refusing);
      await pair.ada.page.evaluate(() => globalThis.calls.dial(globalThis.conversation, "voice"));
      const { problem, phase } = await pair.ada.page.evaluate(() => {
        const { local, call } = globalThis.calls.view.getState();
        return { phase: call.phase, problem: local.problem && [local.problem.source, local.problem.fault] };
      });
      expect({ problem, phase }).to.deep.equal({ problem: ["microphone", "refused"], phase: "idle" });
      expect(pair.ada.sent).to.deep.equal([]);
    } finally {
      await refusing.close();
    }
  });

  /** What is heard in so many packets of 20 ms from now on. */
  async function energyOf(side: Side, packets: number): Promise<number> {
    const start = await received(side);
    let now = start;
    while (now.packets < start.packets + packets) now = await received(side);
    return now.energy - start.energy;
  }
});
