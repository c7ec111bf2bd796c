/// <reference lib="dom" />
import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Page, Request } from "playwright-core";
import { ceramicUrl } from "../../scripts/local/deployment.ts";
import { verifyExport } from "../../web/identity/export/export.ts";
import { launchBrowser } from "./browser.ts";
import { type Member, memberWithExtension } from "./member.ts";
import { localNetwork } from "./network.ts";

const PHONE = "+351 210 000 000";
const IBAN = "DE89370400440532013000";
const STREET = "12 Bakery Yard, second door";

const AMAL = Wallet.createRandom().privateKey;

/** A red square of one pixel, as PNG. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
  "base64",
);

const savePublic = (page: Page) => page.getByRole("button", { name: "Save profile" });
const savePrivate = (page: Page) => page.getByRole("button", { name: "Save private part" });
const mine = (page: Page) => page.getByRole("banner").getByRole("button", { name: "Account menu" });

/** Waits until the profile of one's own form has arrived at the node. */
async function arrived(page: Page, name: string): Promise<void> {
  await mine(page).getByText(name).waitFor();
  await page.getByText("Sending your profile…").waitFor({ state: "hidden" });
}

describe("a member's profile", () => {
  let browser: Browser;
  let amal: Member & { wallet: { answer(next: "approve" | "reject"): void } };
  let bo: Member;
  /** All that the pages have sent to the node. */
  const heard: string[] = [];

  before(async () => {
    browser = await launchBrowser();
    const node = ceramicUrl(localNetwork().settings);
    const listen = (request: Request) => {
      if (request.url().startsWith(node)) heard.push(`${request.url()} ${request.postData() ?? ""}`);
    };
    amal = await memberWithExtension(browser, AMAL);
    bo = await memberWithExtension(browser, Wallet.createRandom().privateKey);
    for (const { page } of [amal, bo]) page.on("request", listen);
  });

  after(async () => {
    await browser?.close();
  });

  it("is written once and seen by others", async () => {
    const { page } = amal;
    await mine(page).click();
    await page.getByRole("menuitem", { name: "My profile" }).click();
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "me.png", mimeType: "image/png", buffer: PICTURE });
    await page.getByRole("img", { name: "Your picture" }).waitFor();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Amal Haddad");
    await page.getByRole("textbox", { name: "About you" }).fill("I mend bicycles behind the bakery.");
    await page.getByRole("combobox", { name: "Skills" }).fill("welding");
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "Languages" }).fill("Portug");
    await page.getByRole("option", { name: "Portuguese" }).click();
    await page.getByRole("combobox", { name: "Where you help" }).fill("Lisb");
    await page.getByRole("option", { name: /Lisbon/ }).click();
    await page.getByRole("button", { name: "Add a link" }).click();
    await page.getByRole("textbox", { name: "Link 1" }).fill("example.org/amal");
    await savePublic(page).click();
    await arrived(page, "Amal Haddad");
    await page.getByText(/This device may save your profile until/).waitFor();

    await bo.open(`/member/?address=${amal.address}`);
    await bo.page.getByRole("heading", { name: "Amal Haddad" }).waitFor();
    const main = bo.page.getByRole("main");
    for (const text of [
      "I mend bicycles behind the bakery.",
      "welding",
      "Speaks Portuguese",
      "example.org/amal",
    ])
      await main.getByText(text).first().waitFor();
    await main.getByText(/Around Lisbon/).waitFor();
    expect(await main.locator('img[src^="data:image/jpeg"]').count()).to.be.above(0);
  });

  it("has a private part that opens for who was shown it, and only then", async () => {
    await bo.open("/profile/");
    await bo.page.getByRole("button", { name: "Set up the private part" }).click();
    await savePrivate(bo.page).waitFor();

    const { page } = amal;
    await page.getByRole("button", { name: "Set up the private part" }).click();
    await page.getByRole("textbox", { name: "Phone" }).fill(PHONE);
    await page.getByRole("textbox", { name: "Exact address" }).fill(STREET);
    await page.getByRole("button", { name: "Add a way to be paid" }).click();
    await page.getByRole("textbox", { name: "Account holder" }).fill("Amal Haddad");
    await page.getByRole("textbox", { name: "IBAN" }).fill(IBAN);
    await page.getByRole("button", { name: "Add this way" }).click();
    await savePrivate(page).click();
    await page
      .getByText(/^Saved/)
      .last()
      .waitFor();
    await bo.open(`/member/?address=${amal.address}`);
    await bo.page.getByText("Amal Haddad has private details and doesn't show them to you").waitFor();
    expect(await bo.page.getByText(PHONE).count()).to.equal(0);

    await amal.open(`/profile/?show=${bo.address}`);
    await page.getByRole("button", { name: "Show it", exact: true }).click();
    await savePrivate(page).click();
    await page
      .getByRole("region", { name: "Who may read it" })
      .getByRole("button", { name: "Take back" })
      .waitFor();
    await page.getByText("Saved, for those named above.").waitFor();
    await bo.open(`/member/?address=${amal.address}`);
    await bo.page.getByText(PHONE).waitFor();
    await bo.page.getByText(STREET).waitFor();
    await bo.page.getByText("How to pay").waitFor();

    await page.getByRole("button", { name: "Take back" }).click();
    await savePrivate(page).click();
    await page.getByText("Saved, for those named above.").waitFor();
    await bo.open(`/member/?address=${amal.address}`);
    await bo.page.getByText("Amal Haddad has private details and doesn't show them to you").waitFor();

    expect(heard.length).to.be.above(10);
    for (const secret of [PHONE, "210 000 000", "Bakery Yard", "Bakery%20Yard", IBAN, IBAN.slice(4)])
      for (const text of [...heard, ...heard.map(decoded)]) expect(text).to.not.include(secret);
    expect(heard.map(decoded).join()).to.include("Amal Haddad");
  });

  it("is whole on another device, or after this one has forgotten everything: the wallet opens it", async () => {
    const device = await memberWithExtension(browser, AMAL);
    await device.open("/profile/");
    const { page } = device;
    await page.getByText("You are not signed in on this device.").waitFor();
    expect(await page.getByRole("textbox", { name: "Name", exact: true }).inputValue()).to.equal(
      "Amal Haddad",
    );
    await page.getByRole("button", { name: "Open it with my wallet" }).click();
    await page.getByRole("textbox", { name: "Phone" }).waitFor();
    expect(await page.getByRole("textbox", { name: "Phone" }).inputValue()).to.equal(PHONE);
    expect(device.complaints).to.deep.equal([]);
    await device.context.close();
  });

  it("shows, and is saved, while the node is away: once it is back, that arrives", async () => {
    const { network } = localNetwork();
    const { page } = amal;
    network.kill("ceramic");
    await bo.open(`/member/?address=${amal.address}`);
    await bo.page.getByRole("heading", { name: "Amal Haddad" }).waitFor();
    await bo.page.getByText(/^As of .*: profiles can't be reached right now/).waitFor();

    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Amal H.");
    await savePublic(page).click();
    await page.getByText(/What you saved waits on this device and is sent by itself/).waitFor();
    await amal.open("/profile/");
    await page.getByText(/What you saved waits on this device and is sent by itself/).waitFor();
    expect(await page.getByRole("textbox", { name: "Name", exact: true }).inputValue()).to.equal("Amal H.");

    await network.restart("ceramic");
    await page.getByText(/What you saved waits on this device/).waitFor({ state: "hidden" });
    await arrived(page, "Amal H.");
    await bo.open(`/member/?address=${amal.address}`);
    await bo.page.getByRole("heading", { name: "Amal H." }).waitFor();
  });

  it("asks to sign in again where the sign-in has ended, and keeps what was typed", async () => {
    const { page, wallet } = amal;
    await page.getByRole("textbox", { name: "About you" }).fill("Bicycles, and prams too.");
    await endSession(page);
    await amal.open("/profile/");
    await page.getByText(/Your sign-in on this device ended on/).waitFor();
    const about = page.getByRole("textbox", { name: "About you" });
    expect(await about.inputValue()).to.equal("Bicycles, and prams too.");
    wallet.answer("reject");
    await savePublic(page).click();
    await page.getByText("What you saved waits on this device until you sign in again").waitFor();
    // Only then has the wallet answered.
    await page.getByText("You did not sign. Nothing was sent.").waitFor();
    wallet.answer("approve");
    await page.getByRole("alert").getByRole("button", { name: "Sign in" }).click();
    await page.getByText(/This device may save your profile until/).waitFor();
    await bo.open(`/member/?address=${amal.address}`);
    await bo.page.getByText("Bicycles, and prams too.").waitFor();
  });

  it("goes along in a signed file, and away", async () => {
    const { page } = amal;
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download everything" }).click();
    const file = await (await waiting).path();
    const content = await verifyExport(JSON.parse(await readFile(file, "utf8")));
    expect(content.did).to.include(amal.address.toLowerCase());
    expect(content.profile?.name).to.equal("Amal H.");
    expect(content.chain).to.deep.include({
      votes: [],
      jury: { enrolments: [], cases: [], fees: [] },
      time: [],
    });

    await page.getByRole("button", { name: "Delete my profile" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete it" }).click();
    await page.getByText("You are not signed in on this device.").waitFor();
    await bo.open(`/member/?address=${amal.address}`);
    await bo.page.getByRole("heading", { level: 1 }).waitFor();
    await bo.page.getByRole("heading", { level: 1, name: "Amal H." }).waitFor({ state: "hidden" });
  });

  it("complains of nothing but the node that was away", () => {
    for (const { complaints, strangers } of [amal, bo]) {
      expect(complaints.filter((text) => !/ERR_CONNECTION_REFUSED|Failed to fetch/.test(text))).to.deep.equal(
        [],
      );
      expect(strangers).to.deep.equal([]);
    }
  });
});

/** Lets the sign-in of this browser end, as two weeks would. */
async function endSession(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open("myceliary-identity"));
    const sessions = database.transaction("sessions", "readwrite").objectStore("sessions");
    const [member] = await settled(sessions.getAllKeys());
    if (member === undefined) throw new Error("Nobody is signed in.");
    const session = await settled(sessions.get(member));
    session.cacao.p.exp = new Date(0).toISOString();
    await settled(sessions.put(session, member));
    database.close();
  });
}

/** What lies in a request as base64, as text. */
function decoded(text: string): string {
  return [...text.matchAll(/[A-Za-z0-9+/_-]{40,}={0,2}/g)]
    .map(([part]) => Buffer.from(part, "base64").toString("latin1"))
    .join(" ");
}
