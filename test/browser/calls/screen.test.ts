import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../e2e/browser.ts";
import { openPair, type Pair, reach, type Side } from "./pair.ts";

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click();

/** Ada calls from a page with the call's screen, and Ben answers by a button. */
async function call({ ada, ben }: Pair, answer = "Answer"): Promise<void> {
  await ada.page.evaluate(() => globalThis.calls.dial(globalThis.conversation, "voice"));
  await press(ben.page, answer);
  for (const side of [ada, ben]) await reach(side, "connected");
}

describe("the screen of a call", () => {
  let browser: Browser;
  let pair: Pair;
  const open = async (width = 360, from = browser) => {
    pair = await openPair(from, (signal) => [signal], {
      page: "screen.tsx",
      viewport: { width, height: 740 },
      reducedMotion: "reduce",
    });
    return pair;
  };

  before(async () => {
    browser = await launchBrowser("grants");
  });
  after(() => browser?.close());
  afterEach(() => pair?.close());

  it("says on any page that somebody calls, and answers by the keyboard alone", async () => {
    const { ada, ben } = await open();
    await ada.page.evaluate(() => globalThis.calls.dial(globalThis.conversation, "voice"));
    await ada.page
      .getByRole("dialog", { name: /^Call with/ })
      .getByText("Ringing…")
      .waitFor();
    await ben.page.getByRole("alert").getByText("calls you").waitFor();
    await ben.page.keyboard.press("Tab");
    await ben.page.keyboard.press("Enter");
    await ben.page
      .getByRole("dialog")
      .getByText(/^0:0\d$/)
      .waitFor();
    await ada.page
      .getByRole("dialog")
      .getByText(/^0:0\d$/)
      .waitFor();
  });

  for (const width of [360, 1440]) {
    it(`fits on ${width} px, with every button in sight`, async () => {
      const { ada, ben } = await open(width);
      await call(pair);
      await press(ben.page, "Camera on");
      await ada.page.getByLabel(/'s camera$/).waitFor();
      for (const { page } of [ada, ben]) {
        for (const button of await page.getByRole("toolbar").getByRole("button").all()) {
          const box = await button.boundingBox();
          expect(box?.x).to.be.at.least(0);
          expect((box?.x ?? 0) + (box?.width ?? 0)).to.be.at.most(width);
          expect(box?.height).to.be.at.least(44);
        }
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).to.equal(0);
      }
    });
  }

  it("mutes, tells the other, is made small by Escape, and ends", async () => {
    const { ada, ben } = await open();
    await call(pair);
    await press(ada.page, "Mute");
    await ada.page.getByRole("button", { name: "Unmute" }).waitFor();
    await ben.page.getByText("Microphone off").waitFor();
    await ada.page.keyboard.press("Escape");
    const bar = ada.page.getByRole("region", { name: /^Call with/ });
    await bar.waitFor();
    await press(ada.page, "Open");
    await ada.page.getByRole("dialog", { name: /^Call with/ }).waitFor();
    await ada.page.keyboard.press("Escape");
    await bar.getByRole("button", { name: "Hang up" }).click();
    for (const { page } of [ada, ben]) {
      await page
        .getByRole("region", { name: "The call is over" })
        .getByText(/^You talked for 0:\d\d/)
        .waitFor();
    }
  });

  it("lets one choose another microphone", async () => {
    const { ada } = await open();
    await call(pair);
    await press(ada.page, "Devices");
    await ada.page.getByRole("combobox", { name: "Microphone" }).click();
    await ada.page.getByRole("option", { name: "Fake Audio Input 2" }).click();
    await ada.page.waitForFunction(async () => {
      const devices = await navigator.mediaDevices.enumerateDevices();
      const { microphone } = globalThis.calls.view.getState().local;
      return devices.some(({ deviceId, label }) => deviceId === microphone && label === "Fake Audio Input 2");
    });
  });

  it("sends a file, which the other takes and saves, unchanged", async () => {
    const { ada, ben } = await open();
    await call(pair);
    await press(ada.page, "Files");
    const buffer = Buffer.from(Array.from({ length: 300_000 }, (_, place) => (place * 7) & 255));
    await ada.page
      .getByLabel("Choose files")
      .last()
      .setInputFiles({ name: "harvest.html", mimeType: "text/html", buffer });
    await press(ben.page, "Take it");
    await ada.page.getByText(/arrived whole$/).waitFor();
    const [download] = await Promise.all([ben.page.waitForEvent("download"), press(ben.page, "Save")]);
    expect(download.suggestedFilename()).to.equal("harvest.html");
    const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
    expect(hash(await readFile(await download.path()))).to.equal(hash(buffer));
  });

  it("says what the browser refused and what to do, and rings nobody", async () => {
    const refusing = await launchBrowser("refuses");
    try {
      const { ada } = await open(360, refusing);
      await ada.page.evaluate(() => globalThis.calls.dial(globalThis.conversation, "voice"));
      await ada.page.getByText(/does not let this page use your microphone/).waitFor();
      expect(ada.sent).to.deep.equal([]);
      await press(ada.page, "Close");
      await ada.page.getByText(/does not let this page use your microphone/).waitFor({ state: "detached" });
    } finally {
      await refusing.close();
    }
  });

  it("says that nobody answers for one who declines, and offers no second try", async () => {
    const { ada, ben } = await open();
    await ada.page.evaluate(() => globalThis.calls.dial(globalThis.conversation, "voice"));
    await press(ben.page, "Not now");
    await over(ada, /can't talk now\.$/);
    await over(ben, /^You did not take the call\.$/);
    expect(await ada.page.getByRole("button", { name: "Call again" }).count()).to.equal(0);
  });

  const over = ({ page }: Side, sentence: RegExp) =>
    page.getByRole("region", { name: "The call is over" }).getByText(sentence).waitFor();
});
