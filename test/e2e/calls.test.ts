import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { log, said, turnMessagesOn, write, writeTo } from "./correspondence.ts";
import { type Member, memberWithBurner, memberWithExtension } from "./member.ts";

const FIRST = "May I call you?";
const MIB = 1024 ** 2;

/** Where a member sees the call that they are in. */
const screen = ({ page }: Member): Locator => page.getByRole("dialog", { name: /^Call with/ });

/** Waits until a member's call counts its seconds: the two hear each other. */
const isConnected = (member: Member) =>
  screen(member)
    .getByText(/^\d+:\d\d$/)
    .waitFor();

/** Waits until pictures of the other are drawn on a member's page: a time that grows is one that plays. */
const sees = async ({ page }: Member): Promise<void> => {
  const video = page.getByLabel(/'s camera$/);
  await video.waitFor();
  const handle = await video.elementHandle();
  await page.waitForFunction((element) => {
    const { currentTime, videoWidth } = element as HTMLVideoElement;
    return videoWidth > 0 && currentTime > 0.5;
  }, handle);
};

const hangUp = async (member: Member): Promise<void> => {
  await member.page.getByRole("button", { name: "Hang up" }).click();
  await screen(member).waitFor({ state: "detached" });
};

describe("calls between two members", () => {
  let browser: Browser;
  let amal: Member;
  let bea: Member;
  let folder: string;

  before(async () => {
    browser = await launchBrowser("grants");
    folder = await mkdtemp(join(tmpdir(), "myceliary-calls-"));
    amal = await memberWithBurner(browser);
    bea = await memberWithExtension(browser, Wallet.createRandom().privateKey, { width: 360, height: 740 });
    await turnMessagesOn(amal);
    await turnMessagesOn(bea);
    await writeTo(amal, bea.address);
    await write(amal.page, FIRST);
    await bea.page
      .getByRole("region", { name: "Requests" })
      .getByRole("link", { name: /wants to write to you/ })
      .click();
  });

  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("do not ring at somebody who has not let the caller in", async () => {
    await amal.page.getByRole("button", { name: "Call", exact: true }).click();
    await screen(amal).getByText("Ringing…").waitFor();
    await bea.page.getByRole("button", { name: "Accept" }).waitFor();
    expect(await bea.page.getByText("calls you").count()).to.equal(0);
    await hangUp(amal);
    await bea.page.getByRole("button", { name: "Accept" }).click();
    await said(bea.page, FIRST).waitFor();
  });

  it("ring on whatever page the other is, and carry sound and pictures both ways", async () => {
    await bea.page.getByRole("link", { name: "Discover" }).first().click();
    await bea.page.getByRole("heading", { level: 1 }).first().waitFor();
    await amal.page.getByRole("button", { name: "Call with camera" }).click();
    const incoming = bea.page.getByRole("alert").filter({ hasText: "calls you, with camera" });
    await incoming.getByRole("button", { name: "Answer with camera" }).click();
    for (const member of [amal, bea]) await isConnected(member);
    for (const member of [amal, bea]) await sees(member);
  });

  it("carry a file of 50 MB, whole", async () => {
    const content = randomBytes(50 * MIB);
    const path = join(folder, "harvest.bin");
    await writeFile(path, content);
    await amal.page.getByRole("button", { name: "Files" }).click();
    const choosing = amal.page.waitForEvent("filechooser");
    await amal.page.getByRole("button", { name: "Choose files" }).click();
    await (await choosing).setFiles(path);
    await bea.page.getByRole("button", { name: "Take it" }).click();
    await amal.page.getByText(/arrived whole$/).waitFor();
    const downloading = bea.page.waitForEvent("download");
    await bea.page.getByRole("button", { name: "Save" }).click();
    const saved = await readFile(await (await downloading).path());
    const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
    expect(hash(saved)).to.equal(hash(content));
  });

  it("end for both, and stand in the conversation as a line that nobody has to read", async () => {
    await amal.page.getByRole("button", { name: "Close" }).click();
    await hangUp(amal);
    await bea.page
      .getByRole("region", { name: "The call is over" })
      .getByText(/^You talked for/)
      .waitFor();
    await log(amal.page)
      .getByText(/^Call of 1 minute/)
      .waitFor();
    expect(await log(amal.page).getByRole("article").count()).to.equal(1);
    await bea.open("/messages/");
    const row = bea.page.getByRole("link").filter({ hasText: FIRST });
    await row.waitFor();
    expect(await row.textContent()).to.not.match(/unread/i);
  });

  it("that were missed are told in the conversation", async () => {
    await amal.page.getByRole("button", { name: "Call", exact: true }).click();
    await bea.page.getByRole("alert").filter({ hasText: "calls you" }).waitFor();
    await hangUp(amal);
    await bea.page.getByRole("alert").filter({ hasText: "calls you" }).waitFor({ state: "detached" });
    await writeTo(bea, amal.address);
    const missed = log(bea.page).getByText(/^You missed a call from/);
    await missed.nth(1).waitFor();
    // The other is the one that did not ring, for she had not let him in then.
    expect(await missed.count()).to.equal(2);
  });

  it("ask nobody but the site's own network, and leave no complaint", () => {
    for (const member of [amal, bea]) {
      expect(member.strangers).to.deep.equal([]);
      expect(member.complaints).to.deep.equal([]);
    }
  });
});
