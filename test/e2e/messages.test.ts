import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { identifierOf, NodeMember } from "../../scripts/bench-messages/member.ts";
import { PORTS } from "../../scripts/local/settings.ts";
import { launchBrowser } from "./browser.ts";
import {
  attach,
  forgetMessages,
  log,
  relayThrough,
  said,
  turnMessagesOn,
  write,
  writeTo,
} from "./correspondence.ts";
import { fillListing } from "./forms.ts";
import { type Member, memberWithBurner, memberWithExtension } from "./member.ts";
import { localNetwork, siteUrl } from "./network.ts";
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

  it("makes a group with somebody who is invited, and keeps what two wrote to each other between them", async () => {
    const carla = await memberWithBurner(browser);
    await relayThrough(carla.context, tap.port);
    await turnMessagesOn(carla);
    await amal.page.getByRole("button", { name: "More to send" }).click();
    await amal.page.getByRole("menuitem", { name: "Invite somebody" }).click();
    await amal.page.getByLabel("Their address").fill(carla.address);
    await amal.page.getByRole("button", { name: "Invite", exact: true }).click();
    await amal.page.getByRole("heading", { name: /^Group with / }).waitFor();
    await write(amal.page, "Carla, what do you think?");
    for (const { page } of [bea, carla]) {
      await page
        .getByRole("region", { name: "Requests" })
        .getByRole("link", { name: /wants you in a group/ })
        .click();
      await page.getByRole("button", { name: "Accept" }).click();
      await said(page, "Carla, what do you think?").waitFor();
    }
    await write(carla.page, "The chair is worth it.");
    for (const { page } of [amal, bea]) await said(page, "The chair is worth it.").waitFor();
    expect(await carla.page.getByText(FIRST).count()).to.equal(0);
    await carla.context.close();
  });

  it("says that a browser whose storage was cleared is new, and goes on from there", async () => {
    await forgetMessages(bea);
    await bea.open("/messages/");
    await bea.page.getByRole("button", { name: "Turn on messages" }).click();
    await bea.page.getByText("This browser is new to your messages.").waitFor();
    await writeTo(amal, bea.address);
    await write(amal.page, "Are you still there?");
    // Whom one had let in is known on the device where one did.
    await bea.page.getByRole("link", { name: /wants to write to you/ }).click();
    await bea.page.getByRole("button", { name: "Accept" }).click();
    await said(bea.page, "Are you still there?").waitFor();
    await write(bea.page, "Here again.");
    await said(amal.page, "Here again.").waitFor();
  });

  it("left nothing that anybody wrote with the relay, on its way there or in what it keeps", async () => {
    const { settings } = localNetwork();
    const kept = join(settings.home, "relay");
    const files = (await readdir(kept)).map((name) => join(kept, name));
    const heard = [
      tap.heard,
      ...(await Promise.all(
        [...files, join(settings.home, "..", "logs", "relay.log")].map((path) => readFile(path)),
      )),
    ];
    expect(tap.heard.length).to.be.greaterThan(400 * 1024);
    const written = [
      FIRST,
      ANSWER,
      "On Saturday then.",
      "The mill by the river",
      "while it is away",
      OFFER,
      "Carla, what",
    ];
    for (const text of written)
      for (const form of [Buffer.from(text), Buffer.from(Buffer.from(text).toString("base64").slice(0, -4))])
        for (const bytes of heard) expect(bytes.includes(form), text).to.equal(false);
  });

  it("left no complaint in either console beyond the outage's own, and asked no stranger for anything", () => {
    const outage = (text: string) =>
      /ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY_RESPONSE|Failed to fetch/.test(text);
    expect([...amal.complaints, ...bea.complaints].filter((text) => !outage(text))).to.deep.equal([]);
    expect([...amal.strangers, ...bea.strangers]).to.deep.equal([]);
  });
});

describe("messages of somebody whose app writes what it should not", () => {
  let browser: Browser;
  let bea: Member;
  let lookups: Tap;
  let stranger: NodeMember;
  let folder: string;

  before(async () => {
    const { settings } = localNetwork();
    // XMTP's SDK for Node asks on its own port.
    lookups = await Tap.open(PORTS.relay.preset, settings.ports.relay);
    folder = await mkdtemp(join(tmpdir(), "myceliary-stranger-"));
    browser = await launchBrowser();
    bea = await memberWithBurner(browser);
    await turnMessagesOn(bea);
    stranger = await NodeMember.join(folder);
  });

  after(async () => {
    await stranger?.leave();
    await browser?.close();
    await lookups?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("shows what stands for it, and all that comes before and after it", async () => {
    const conversation = await stranger.client.conversations.createDmWithIdentifier(
      identifierOf(bea.address),
    );
    const own = (typeId: string, content: Uint8Array, fallback: string) =>
      conversation.send({
        type: { authorityId: "myceliary.org", typeId, versionMajor: 1, versionMinor: 0 },
        parameters: {},
        fallback,
        content,
      });
    await conversation.sendText("before");
    await own("meeting", Buffer.from("{not json"), "a broken meeting");
    await own(
      "agreement-proposal",
      Buffer.from(JSON.stringify({ terms: { payer: "0x0" } })),
      "a broken proposal",
    );
    await own("payment-instruction", Buffer.alloc(64 * 1024, "x"), "a payment too large");
    await own("of-tomorrow", Buffer.from("{}"), "something newer");
    await conversation.sendText("y".repeat(20_000));
    await conversation.sendText("after");
    await bea.page.getByRole("link", { name: /wants to write to you/ }).click();
    await bea.page.getByRole("button", { name: "Accept" }).click();
    await said(bea.page, /^after/).waitFor();
    await said(bea.page, "a broken meeting").getByText("This message is damaged").waitFor();
    await said(bea.page, "a broken proposal").getByText("This message is damaged").waitFor();
    await said(bea.page, "a payment too large").getByText("too large to be shown").waitFor();
    await said(bea.page, "something newer").getByText("in a way that this page doesn’t know").waitFor();
    expect(await said(bea.page, "too large to be shown").count()).to.equal(2);
    expect(await log(bea.page).getByRole("article").count()).to.equal(7);
    await write(bea.page, "I read it all the same.");
    expect(
      (await stranger.hears(1, ({ content }) => content === "I read it all the same.")).map(
        ({ content }) => content,
      ),
    ).to.deep.equal(["I read it all the same."]);
  });

  it("is not heard of again once it is blocked", async () => {
    const other = await NodeMember.join(folder);
    const conversation = await other.client.conversations.createDmWithIdentifier(identifierOf(bea.address));
    await conversation.sendText("Buy now!");
    await bea.open("/messages/");
    await bea.page.getByRole("link", { name: /wants to write to you/ }).click();
    await bea.page.getByRole("button", { name: "Block" }).click();
    await bea.page.getByRole("region", { name: "Conversations" }).waitFor();
    await conversation.sendText("Buy now, really!");
    await bea.page.reload();
    await bea.page.getByRole("region", { name: "Conversations" }).waitFor();
    expect(await bea.page.getByRole("region", { name: "Requests" }).count()).to.equal(0);
    await other.leave();
  });
});
