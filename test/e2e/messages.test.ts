import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { attach, log, relayThrough, said, turnMessagesOn, write, writeTo } from "./correspondence.ts";
import { type Member, memberWithBurner, memberWithExtension } from "./member.ts";
import { localNetwork, siteUrl } from "./network.ts";
import { fillListing } from "./pages.ts";
import { Tap } from "./tap.ts";

const FIRST = "Is the ladder still there?";
const OFFER = "I mend chairs of cane and rush";
const ANSWER = "It is. Come by when you like.";

describe("messages between two members", () => {
  let browser: Browser;
  let amal: Member;
  let bea: Member;
  let tap: Tap;

  before(async () => {
    browser = await launchBrowser();
    tap = await Tap.open(0, localNetwork().settings.ports.relayWeb);
    amal = await memberWithBurner(browser);
    bea = await memberWithExtension(browser, Wallet.createRandom().privateKey);
    for (const { context } of [amal, bea]) await relayThrough(context, tap.port);
  });

  after(async () => {
    await browser?.close();
    await tap?.close();
  });

  it("says so where the other has not turned messages on", async () => {
    await turnMessagesOn(amal);
    await amal.open(`/member/?address=${bea.address}`);
    await amal.page.getByRole("link", { name: "Write a message" }).click();
    await amal.page.getByText("Nobody reads messages at this address yet.").waitFor();
  });

  it("asks whoever is written to by a stranger, before it shows a word", async () => {
    await turnMessagesOn(bea);
    await writeTo(amal, bea.address);
    await write(amal.page, FIRST);
    const requests = bea.page.getByRole("region", { name: "Requests" });
    await requests.getByRole("link", { name: /wants to write to you/ }).click();
    await bea.page.getByRole("heading", { name: /wants to write to you/ }).waitFor();
    expect(await bea.page.getByText(FIRST).count()).to.equal(0);
    await bea.page.getByRole("button", { name: "Accept" }).click();
    await said(bea.page, FIRST).waitFor();
  });

  it("carries an answer, signs, a reply and what was read", async () => {
    await write(bea.page, ANSWER);
    await said(amal.page, ANSWER).waitFor();
    await said(amal.page, FIRST).filter({ hasText: "Read" }).waitFor();
    await said(amal.page, ANSWER).getByRole("button", { name: "React with 👍" }).click();
    await said(bea.page, ANSWER)
      .getByRole("button", { name: /^👍 by / })
      .waitFor();
    await said(amal.page, ANSWER).getByRole("button", { name: "Reply" }).click();
    await write(amal.page, "On Saturday then.");
    await said(bea.page, "On Saturday then.").getByText(ANSWER).waitFor();
  });

  it("carries small files both ways, whole, and says what is too large", async () => {
    const picture = await readFile("docs/images/discover.png");
    const small = picture.subarray(0, 400 * 1024);
    for (const [from, to] of [
      [amal, bea],
      [bea, amal],
    ] as const) {
      const name = `list of ${from.address.slice(0, 6)}.bin`;
      await attach(from.page, name, small);
      const download = to.page.waitForEvent("download");
      await log(to.page)
        .getByRole("link", { name: `Save “${name}”` })
        .click();
      const path = await (await download).path();
      expect(
        createHash("sha256")
          .update(await readFile(path))
          .digest("hex"),
      ).to.equal(createHash("sha256").update(small).digest("hex"));
    }
    await attach(amal.page, "film.bin", Buffer.alloc(700 * 1024));
    await amal.page.getByText("“film.bin” is too large: at most 640 kB").waitFor();
  });

  it("shows a place and a time", async () => {
    await bea.page.getByRole("button", { name: "More to send" }).click();
    await bea.page.getByRole("menuitem", { name: "Suggest a place and a time" }).click();
    await bea.page.getByLabel("Where").fill("The mill by the river");
    await bea.page.getByRole("button", { name: "Suggest it" }).click();
    await said(amal.page, "The mill by the river").waitFor();
  });

  it("loses and doubles nothing while the relay is killed and started again", async () => {
    const { network } = localNetwork();
    network.kill("relay");
    const box = amal.page.getByRole("textbox", { name: "Write a message" });
    for (const text of ["while it is away, one", "while it is away, two"]) {
      await box.fill(text);
      await amal.page.getByRole("button", { name: "Send", exact: true }).click();
      await log(amal.page).getByText(text).waitFor();
    }
    // What waits outlives a reload.
    await amal.page.getByText("Waits for the network").first().waitFor();
    await network.restart("relay");
    await said(amal.page, "while it is away, two")
      .filter({ hasText: /Sent|Read/ })
      .waitFor();
    await said(bea.page, "while it is away, two").waitFor();
    await write(bea.page, "and it is back");
    await said(amal.page, "and it is back").waitFor();
    const textsOf = async (page: Page) =>
      await log(page)
        .getByText(/^while it is away|^and it is back/)
        .allTextContents();
    const all = ["while it is away, one", "while it is away, two", "and it is back"];
    expect(await textsOf(amal.page)).to.deep.equal(all);
    expect(await textsOf(bea.page)).to.deep.equal(all);
  });

  it("keeps what waits over a reload", async () => {
    const { network } = localNetwork();
    network.kill("relay");
    await amal.page.getByRole("textbox", { name: "Write a message" }).fill("written before the reload");
    await amal.page.getByRole("button", { name: "Send", exact: true }).click();
    await amal.page.getByText("Waits for the network").first().waitFor();
    await network.restart("relay");
    await amal.page.reload();
    await said(amal.page, "written before the reload")
      .filter({ hasText: /Sent|Read/ })
      .waitFor();
    await said(bea.page, "written before the reload").waitFor();
    expect(await log(amal.page).getByText("written before the reload").count()).to.equal(1);
    expect(await log(bea.page).getByText("written before the reload").count()).to.equal(1);
  });

  it("lets a proposal that was signed in a message become an agreement on the chain", async () => {
    await bea.open("/publish/");
    await fillListing(bea.page, { title: OFFER, category: "Repair", city: "Lisbon", price: "0.2" });
    await bea.page.getByRole("button", { name: "Publish", exact: true }).click();
    await bea.page.getByRole("heading", { name: OFFER, level: 1 }).waitFor();

    await writeTo(bea, amal.address);
    await bea.page.getByRole("button", { name: "More to send" }).click();
    await bea.page.getByRole("menuitem", { name: "Propose an exchange" }).click();
    await bea.page.getByRole("link", { name: OFFER }).click();
    await bea.page.getByRole("button", { name: "Sign and send as a message" }).click();
    await said(bea.page, "A proposed exchange")
      .getByText(/can accept this/)
      .waitFor();

    const card = said(amal.page, "A proposed exchange");
    await card.getByText(`About “${OFFER}”`).waitFor();
    await card.getByText("0.2 ETH leaves your account").waitFor();
    await card.getByRole("button", { name: "Accept the exchange" }).click();
    await amal.page.getByText(/Now .* does the work\./).waitFor();
    await amal.page.getByText("0.2 ETH from you is set aside.").waitFor();
    await said(bea.page, "A proposed exchange").getByRole("link", { name: "Open the agreement" }).waitFor();
    await amal.page.getByRole("link", { name: /^Write to / }).click();
    await said(amal.page, "A proposed exchange").getByRole("link", { name: "Open the agreement" }).waitFor();
  });

  it("is in one tab at a time, and comes to where it is wanted", async () => {
    const second = await amal.context.newPage();
    await second.goto(siteUrl("/messages/"));
    await second.getByRole("heading", { name: "Your messages are open in another tab" }).waitFor();
    await second.getByRole("button", { name: "Use them here" }).click();
    await second.getByRole("region", { name: "Conversations" }).getByRole("link").first().click();
    await write(second, "from the second tab");
    await amal.page.getByRole("heading", { name: "Your messages are open in another tab" }).waitFor();
    await said(bea.page, "from the second tab").waitFor();
    await second.close();
    await amal.page.getByRole("button", { name: "Use them here" }).click();
    await said(amal.page, "from the second tab").waitFor();
  });
});
