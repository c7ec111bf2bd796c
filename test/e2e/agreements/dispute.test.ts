import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { parseEther, Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import type { Vote } from "../../../web/disputes/vote.ts";
import { askIndex } from "../ask-index.ts";
import { launchBrowser } from "../browser.ts";
import { choose, fillListing } from "../forms.ts";
import { type Member, memberWithExtension } from "../member.ts";
import { localNetwork } from "../network.ts";
import { Court } from "./jurors.ts";

const TITLE = "I mend the roof of a garden shed";
/** What the first jury says, in percent for the one who worked. */
const VOTES = [20, 60, 90];
/** Held by each agreement, in wei. */
const HELD = parseEther("0.25");
const disputeNumber = z.object({
  agreement: z.object({ dispute: z.object({ disputeID: z.string() }) }),
});

function idOf(page: Page): string {
  return new URL(page.url()).searchParams.get("id") ?? "";
}

async function propose(amal: Member, bea: Member, listing: string): Promise<string> {
  await amal.open(`/agreement/new/?listing=${listing}`);
  await amal.page.getByText(/either can ask for a ruling: 3 members of The court under the oak/).waitFor();
  await amal.page.getByText("Who asks for it pays 0.003 ETH then.").waitFor();
  await amal.page.getByRole("button", { name: "Propose", exact: true }).click();
  await amal.page.getByText(/You proposed this\. Now .* decides\./).waitFor();
  const agreement = idOf(amal.page);
  await bea.open(`/agreement/?id=${agreement}`);
  await bea.page.getByText("Who asks for it pays 0.003 ETH then.").waitFor();
  await bea.page.getByRole("button", { name: "Accept", exact: true }).click();
  await bea.page.getByRole("button", { name: "Say that it is done" }).waitFor();
  await amal.page.getByText(/Now .* does the work\./).waitFor();
  return agreement;
}

/** Chooses a vote and sends it, sealed; gives what the file holds that was saved of it. */
async function vote(page: Page, percent: number): Promise<string> {
  await page.getByRole("slider").fill(String(percent + 1));
  await page
    .getByRole("status")
    .getByText(new RegExp(`gets ${percent}%`))
    .waitFor();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Seal and send my vote" }).click();
  return readFile(await (await saved).path(), "utf8");
}

const fileOf = (text: string) => ({
  name: "saved.json",
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

async function openVote(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open my vote" }).click();
}

const amounts = (page: Page) =>
  page.getByRole("row").filter({ hasText: "as it stands" }).getByRole("cell").allTextContents();

describe("a dispute", () => {
  let browser: Browser;
  let court: Court;
  let amal: Member;
  let bea: Member;
  let listing: string;
  let agreement: string;
  let disputeID: bigint;
  const members = new Map<string, Member>();

  const everybody = () => [amal, bea, ...members.values()];

  /** A juror's browser, opened when it is first needed. */
  const browserOf = async (juror: Wallet): Promise<Member> => {
    const known = members.get(juror.address);
    if (known !== undefined) return known;
    const member = await memberWithExtension(browser, juror.privateKey);
    members.set(juror.address, member);
    return member;
  };

  before(async () => {
    browser = await launchBrowser();
    court = await Court.found("The court under the oak", 9);
    amal = await memberWithExtension(browser, Wallet.createRandom().privateKey);
    bea = await memberWithExtension(browser, Wallet.createRandom().privateKey);
  });

  after(async () => {
    court?.close();
    await browser?.close();
  });

  it("begins with an agreement that says before each signature who would rule, and what that costs", async () => {
    await bea.open("/publish/");
    await fillListing(bea.page, { title: TITLE, category: "Repair", city: "Lisbon", price: "0.25" });
    await choose(bea.page, "Community", court.name);
    await bea.page.getByRole("button", { name: /^Join / }).click();
    await bea.page.getByText(/^You are not a member of/).waitFor({ state: "detached" });
    await bea.page.getByRole("button", { name: "Publish", exact: true }).click();
    await bea.page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
    listing = idOf(bea.page);
    agreement = await propose(amal, bea, listing);
  });

  it("needs members who are ready to judge: three say so on their pages, six elsewhere", async () => {
    const [first, second, third, ...others] = court.jurors;
    for (const juror of [first, second, third]) {
      if (juror === undefined) throw new Error("Too few jurors.");
      const { open, page } = await browserOf(juror);
      await open("/jury/");
      await page.getByText("Only members judge. Join a community first.").waitFor();
      await open(`/community/?address=${court.address}`);
      await page.getByRole("button", { name: "Account menu" }).waitFor();
      await page.getByRole("button", { name: `Join ${court.name}` }).click();
      await page.getByText("You are a member.").waitFor();
      await open("/jury/");
      await page.getByRole("button", { name: `I am ready: ${court.name}` }).click();
      await page.getByText("You can be drawn.").waitFor();
    }
    for (const juror of others) await court.enrol(juror);
  });

  it("is raised with words and a file, after its cost was said, and the file is for everybody to check", async () => {
    const { page } = bea;
    await page.getByRole("button", { name: "Ask for a ruling" }).click();
    const form = page.getByRole("form", { name: "Ask for a ruling" });
    await form.getByText(/This is public, and for ever/).waitFor();
    await form
      .getByRole("textbox", { name: "What happened" })
      .fill("The roof is tight. It rained for a week, and nothing came in.");
    await form.getByText("So short a text is written on the chain itself.").waitFor();
    await form.locator("input[type=file]").setInputFiles({
      name: "letter.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Dear neighbour, it holds."),
    });
    await form.getByText(/the chain keeps their fingerprint/).waitFor();
    await form.getByText(/This costs you 0\.003 ETH for the ruling.*asks twice/).waitFor();
    await form.getByRole("button", { name: "Ask for the ruling" }).click();
    await page.getByRole("link", { name: "To the dispute" }).click();
    await page.getByRole("heading", { name: `Dispute about “${TITLE}”` }).waitFor();
    await page.getByText("It rained for a week").waitFor();
    await page.getByText("Checked: this is what was given then, unchanged.").waitFor();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Save letter\.txt/ }).click();
    expect(await readFile(await (await saved).path(), "utf8")).to.equal("Dear neighbour, it holds.");
    const { agreement: found } = await askIndex(
      `{ agreement(id: "${agreement}") { dispute { disputeID } } }`,
      disputeNumber,
    );
    disputeID = BigInt(found.dispute.disputeID);
  });

  it("is answered by the other side, with a photograph", async () => {
    const { page } = amal;
    await amal.open(`/dispute/?id=${agreement}`);
    await page.getByText("It rained for a week").waitFor();
    await page.getByRole("button", { name: "Add what you have to say" }).click();
    const form = page.getByRole("form", { name: "Add what you have to say" });
    await form.getByRole("textbox", { name: "What happened" }).fill("It drips on my potatoes.");
    await form.locator("input[type=file]").setInputFiles({
      name: "potatoes.png",
      mimeType: "image/png",
      buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 80 } }),
    });
    await form.getByText("potatoes.jpg").waitFor();
    await form.getByRole("button", { name: "Give this as evidence" }).click();
    const shown = page.getByRole("img", { name: "potatoes.jpg" });
    await shown.waitFor();
    await bea.page.getByRole("img", { name: "potatoes.jpg" }).waitFor();
    expect(await shown.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).to.equal(
      120,
    );
  });

  it("shows no evidence that was changed where it lies, and takes the true file from whoever has it", async () => {
    const folder = join(localNetwork().settings.home, "ipfs");
    const files = await Promise.all(
      (await readdir(folder)).map(async (name) => ({
        name,
        text: await readFile(join(folder, name), "utf8"),
      })),
    );
    const found = files.find(({ text }) => text.includes("It rained for a week"));
    if (found === undefined) throw new Error("The node keeps no such evidence.");
    await writeFile(join(folder, found.name), found.text.replace("nothing came in", "a flood came in"));
    const { page } = amal;
    await page.reload();
    await page.getByText(/it was changed, so it is not shown/).waitFor();
    expect(await page.getByText("a flood came in").count()).to.equal(0);
    const open = (text: string) =>
      page
        .locator("input[type=file]")
        .first()
        .setInputFiles({ name: "evidence.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await open("{}");
    await page.getByText("This is another file, or it was changed.").waitFor();
    await open(found.text);
    await page.getByText("nothing came in").waitFor();
    await writeFile(join(folder, found.name), found.text);
  });

  let jurors: Wallet[];
  const saved = new Map<string, string>();

  it("draws its jurors by a lot that anybody can have drawn", async () => {
    await amal.page.getByText(/The lot is not known yet/).waitFor();
    await court.mine(3);
    await amal.page.getByRole("button", { name: "Draw the jurors" }).click();
    await amal.page.getByText(/3 jurors read what both say and vote, sealed/).waitFor();
    jurors = (await court.drawn(disputeID)).jurors;
    expect(jurors).to.have.length(3);
  });

  it("lets a juror step aside, and has another one drawn in its place", async () => {
    const [away] = jurors;
    if (away === undefined) throw new Error("Too few jurors.");
    const { open, page } = await browserOf(away);
    await open(`/dispute/?id=${agreement}`);
    await page.getByRole("button", { name: "Step aside" }).click();
    await page.getByText("stepped aside", { exact: true }).waitFor();
    await page.getByText(/The lot is not known yet/).waitFor();
    await court.mine(3);
    await page.getByRole("button", { name: "Draw the jurors" }).click();
    await page.getByRole("region", { name: "Jury 1" }).getByRole("listitem").nth(3).waitFor();
    jurors = (await court.drawn(disputeID)).jurors;
    expect(jurors).to.have.length(3);
    expect(jurors.map(({ address }) => address)).to.not.include(away.address);
  });

  it("tells each juror on every page, and takes three sealed votes, each saved as a file too", async () => {
    for (const [index, juror] of jurors.entries()) {
      const { open, page } = await browserOf(juror);
      await open("/communities/");
      const notice = page.getByRole("status").filter({ hasText: "You were drawn as a juror" });
      await notice.getByRole("link", { name: "Look at it" }).click();
      await page.getByText("It rained for a week").waitFor();
      await page.getByText("It drips on my potatoes.").waitFor();
      saved.set(juror.address, await vote(page, VOTES[index] ?? 0));
      if (index < 2) await page.getByText("Your vote is in, sealed").waitFor();
    }
  });

  it("tells nobody a vote, nor its secret, before it is opened", async () => {
    const { page } = bea;
    await page.getByText(/The jurors open their sealed votes/).waitFor();
    const text = await page.getByRole("region", { name: "Who judges" }).textContent();
    expect(text).to.match(/has voted, sealed/);
    expect(text).to.not.match(/\d%/);
    const [file = ""] = saved.values();
    const { salt } = z.object({ salt: z.string() }).parse(JSON.parse(file));
    const logs = await askIndex(
      '{ logEntries(where: { event: "Committed" }) { arguments } }',
      z.object({ logEntries: z.array(z.object({ arguments: z.string() })) }),
    );
    expect(logs.logEntries.length).to.be.at.least(3);
    for (const { arguments: logged } of logs.logEntries) expect(logged).to.not.include(salt);
  });

  it("lets a juror whose browser forgot everything open its vote from the file, and no other file", async () => {
    const [juror, other] = jurors;
    if (juror === undefined || other === undefined) throw new Error("Too few jurors.");
    await members.get(juror.address)?.context.close();
    members.delete(juror.address);
    const { open, page } = await browserOf(juror);
    await open(`/dispute/?id=${agreement}`);
    await page.getByText(/This browser doesn't have your vote/).waitFor();
    const restore = (of: Wallet) =>
      page
        .getByRole("region", { name: "What is asked of you" })
        .locator("input[type=file]")
        .setInputFiles(fileOf(saved.get(of.address) ?? ""));
    await restore(other);
    await page
      .getByRole("alert")
      .getByText(/another dispute, or of another account/)
      .waitFor();
    await restore(juror);
    await page.getByText("You said:").waitFor();
    await openVote(page);
    await page.getByRole("region", { name: "Who judges" }).getByText("20%").waitFor();
  });

  it("is ruled by the middle of the opened votes, and every page says what that pays", async () => {
    for (const [index, juror] of jurors.slice(1).entries()) {
      const { open, page } = await browserOf(juror);
      await open("/jury/");
      await page.getByText(/^Open your vote by/).waitFor();
      await page.getByRole("article").getByRole("link", { name: TITLE }).click();
      await openVote(page);
      const seats = page.getByRole("region", { name: "Jury 1" }).getByRole("listitem");
      await seats.getByText(`${VOTES[index + 1]}%`).waitFor();
    }
    for (const { page } of [amal, bea]) {
      await page.getByText(/The jury has ruled: .*60%/).waitFor();
      expect(await amounts(page)).to.deep.equal(["0.15 ETH", "0.1 ETH"]);
    }
  });

  it("can be appealed once, for a price that is said before, to a larger jury without the first jurors", async () => {
    await amal.page.getByText(/It costs you 0\.007 ETH now/).waitFor();
    await amal.page.getByRole("button", { name: "Appeal", exact: true }).click();
    await amal.page.getByText(/A larger jury is to be drawn by lot/).waitFor();
    await amal.page.getByText(/The lot is not known yet/).waitFor();
    await court.mine(3);
    await bea.page.getByRole("button", { name: "Draw the jurors" }).click();
    await bea.page.getByText(/5 jurors read what both say and vote, sealed/).waitFor();
    const second = (await court.drawn(disputeID)).jurors;
    expect(second).to.have.length(5);
    for (const juror of second) expect(jurors.map(({ address }) => address)).to.not.include(juror.address);
  });

  it("is ruled again, one of the second jury on a page, the others elsewhere", async () => {
    const { round, jurors: second } = await court.drawn(disputeID);
    const [visible, ...others] = second;
    if (visible === undefined) throw new Error("No jury.");
    const votes: [Wallet, Vote][] = [];
    for (const [index, juror] of others.entries())
      votes.push([juror, await court.commit(juror, disputeID, round, BigInt(71 + index * 5))]);
    const { open, page } = await browserOf(visible);
    await open(`/dispute/?id=${agreement}`);
    await vote(page, 95);
    await page.getByText(/The jurors open their sealed votes/).waitFor();
    for (const [juror, one] of votes) await court.reveal(juror, one);
    await openVote(page);
    // 70, 75, 80, 85 and 95.
    await page.getByText(/The ruling stands: .*80%/).waitFor();
  });

  it("is executed, and the money goes where the page said", async () => {
    const { page } = amal;
    await page.getByText(/The ruling stands: .*80%/).waitFor();
    expect(await amounts(page)).to.deep.equal(["0.2 ETH", "0.05 ETH"]);
    await page.getByRole("button", { name: "Pass the ruling on" }).click();
    await page.getByText(/It is ruled: .*80%/).waitFor();
    expect(await amounts(page)).to.deep.equal(["0.2 ETH", "0.05 ETH"]);
    const before = await court.balanceOf(bea.address);
    await page.getByRole("button", { name: "Pay out as ruled" }).click();
    await page.getByText(/It was ruled, and is closed: .*80%/).waitFor();
    await bea.page.getByText(/It was ruled, and is closed: You get 80%/).waitFor();
    expect((await court.balanceOf(bea.address)) - before).to.equal((HELD * 80n) / 100n);
  });

  it("pays its jurors, who fetch it on their page", async () => {
    const [juror] = jurors;
    if (juror === undefined) throw new Error("No jury.");
    const { open, page } = await browserOf(juror);
    await open("/jury/");
    await page.getByText(/^0\.001 ETH waits for you/).waitFor();
    await page.getByRole("button", { name: "Withdraw it" }).click();
    await page.getByText(/waits for you/).waitFor({ state: "detached" });
  });

  it("can be settled by the two at any time instead, and no jury is needed", async () => {
    const settled = await propose(amal, bea, listing);
    await amal.page.getByRole("button", { name: "Ask for a ruling" }).click();
    await amal.page.getByText(/asks once/).waitFor();
    await amal.page.getByRole("button", { name: "Ask for the ruling" }).click();
    await amal.page.getByRole("link", { name: "To the dispute" }).waitFor();
    await bea.open(`/dispute/?id=${settled}`);
    const door = bea.page.getByRole("region", { name: "Settle it yourselves" });
    await door.getByRole("button", { name: "Propose a split" }).click();
    await door.getByLabel(/^How much goes to/).fill("0.1");
    await door.getByRole("button", { name: "Propose this split" }).click();
    await door.getByText(/You propose to end it: 0\.1 ETH to you/).waitFor();
    await amal.open(`/dispute/?id=${settled}`);
    const before = await court.balanceOf(bea.address);
    await amal.page.getByRole("button", { name: "Accept the split" }).click();
    for (const { page } of [amal, bea])
      await page.getByText("The two ended it together. No ruling was needed.").waitFor();
    expect((await court.balanceOf(bea.address)) - before).to.equal(parseEther("0.1"));
  });

  it("left no complaint in any console, and asked no stranger for anything", () => {
    expect(everybody().flatMap(({ complaints }) => complaints)).to.deep.equal([]);
    expect(everybody().flatMap(({ strangers }) => strangers)).to.deep.equal([]);
  });
});
