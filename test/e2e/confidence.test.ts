import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { attach, log, said, turnMessagesOn, write, writeTo } from "./correspondence.ts";
import { keptByServices, type Overheard, onChain, overhear } from "./eavesdropper.ts";
import { fillListing } from "./forms.ts";
import { type Member, memberWithBurner, memberWithExtension } from "./member.ts";
import { spellingsOf } from "./spellings.ts";

/** For all to see: what finds these where they are public would find the others too. */
const NAME = "Bea of the Mended Things";
const TITLE = "I grind knives, scissors and planes";

/** For the two alone. */
const SECRETS = {
  message: "the spare key hangs behind the blue shutter",
  attachment: "knock twice, then say marzipan",
  meeting: "the third bench from the fountain",
  phone: "+351 919 283 746",
  street: "47 Rua das Nespereiras, left bell",
  holder: "Beatriz Sommer Quintela",
  iban: "DE89370400440532013000",
  latitude: "38.713917",
  longitude: "-9.133552",
} as const;

const savePrivate = (page: Page) => page.getByRole("button", { name: "Save private part" });

/** Where a text is, however it is spelt. */
function placesOf(text: string, all: readonly Overheard[]): readonly string[] {
  const spellings = spellingsOf(text);
  return all
    .filter(({ bytes }) => spellings.some((spelling) => bytes.includes(spelling)))
    .map(({ where }) => where);
}

describe("what two members tell each other", () => {
  let browser: Browser;
  let amal: Member;
  let bea: Member;
  let sent: readonly (readonly Overheard[])[];
  /** Where the offer is. */
  let listing: string;

  before(async () => {
    browser = await launchBrowser();
    amal = await memberWithBurner(browser);
    bea = await memberWithExtension(browser, Wallet.createRandom().privateKey);
    sent = [amal, bea].map(({ context }) => overhear(context));
  });

  after(async () => {
    await browser?.close();
  });

  it("is an offer from an exact place, and a profile with a private part, shown to one", async () => {
    const { page } = bea;
    await bea.open("/publish/");
    await fillListing(page, { title: TITLE, category: "Repair", city: "Lisbon", price: "0.01" });
    await page.getByRole("button", { name: "By coordinates" }).click();
    await page.getByRole("textbox", { name: "Latitude" }).fill(SECRETS.latitude);
    await page.getByRole("textbox", { name: "Longitude" }).fill(SECRETS.longitude);
    await page.getByRole("checkbox", { name: "ETH, held by the agreement until it is done" }).uncheck();
    await page.getByRole("checkbox", { name: "Cash or bank transfer, agreed between you" }).check();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
    listing = page.url();

    await amal.open("/profile/");
    await amal.page.getByRole("button", { name: "Set up the private part" }).click();
    await savePrivate(amal.page).waitFor();

    await bea.open(`/profile/?show=${amal.address}`);
    await page.getByRole("textbox", { name: "Name", exact: true }).fill(NAME);
    await page.getByRole("button", { name: "Save profile" }).click();
    await page.getByRole("banner").getByText(NAME).waitFor();
    await page.getByRole("button", { name: "Set up the private part" }).click();
    await page.getByRole("textbox", { name: "Phone" }).fill(SECRETS.phone);
    await page.getByRole("textbox", { name: "Exact address" }).fill(SECRETS.street);
    await page.getByRole("button", { name: "Show it", exact: true }).click();
    await savePrivate(page).click();
    await page.getByText("Saved, for those named above.").waitFor();
    await amal.open(`/member/?address=${bea.address}`);
    await amal.page.getByText(SECRETS.phone).waitFor();
    await amal.page.getByText(SECRETS.street).waitFor();
  });

  it("is written, attached and suggested", async () => {
    await turnMessagesOn(bea);
    await turnMessagesOn(amal);
    await writeTo(amal, bea.address);
    await write(amal.page, SECRETS.message);
    const requests = bea.page.getByRole("region", { name: "Requests" });
    await requests.getByRole("link", { name: /wants to write to you/ }).click();
    await bea.page.getByRole("button", { name: "Accept" }).click();
    await said(bea.page, SECRETS.message).waitFor();
    await attach(bea.page, "how.txt", Buffer.from(SECRETS.attachment));
    await log(amal.page).getByRole("link", { name: "Save “how.txt”" }).waitFor();
    await bea.page.getByRole("button", { name: "More to send" }).click();
    await bea.page.getByRole("menuitem", { name: "Suggest a place and a time" }).click();
    await bea.page.getByLabel("Where").fill(SECRETS.meeting);
    await bea.page.getByRole("button", { name: "Suggest it" }).click();
    await said(amal.page, SECRETS.meeting).waitFor();
  });

  it("is agreed, and how it is paid", async () => {
    await amal.page.goto(listing);
    await amal.page.getByRole("link", { name: "Propose an exchange" }).click();
    await amal.page.getByRole("button", { name: "Propose", exact: true }).click();
    await amal.page.getByText(/You proposed this\. Now .* decides\./).waitFor();
    const { page } = bea;
    await bea.open("/exchanges/");
    await page.getByRole("link", { name: new RegExp(`${TITLE}.*Accept, or let it pass`) }).click();
    await page.getByRole("button", { name: "Accept", exact: true }).click();
    await page.getByRole("button", { name: "Say that it is done" }).waitFor();
    await page.getByRole("textbox", { name: "Account holder" }).fill(SECRETS.holder);
    await page.getByRole("textbox", { name: "IBAN" }).fill(SECRETS.iban);
    await page.getByRole("button", { name: "Use this way" }).click();
    await page.getByRole("textbox", { name: "Amount" }).fill("12.50");
    await page.getByRole("button", { name: "Write the payment instructions" }).click();
    await page.getByRole("button", { name: /^Send it to/ }).click();
    await page.getByText(/^You sent this to/).waitFor();
    await amal.page
      .getByRole("region", { name: "Payment instructions" })
      .getByText("DE89 3704 0044 0532 0130 00")
      .waitFor();
  });

  it("is read by nobody else: no relay, no node, no index, no chain, no log", async () => {
    const all = [...sent.flat(), ...(await keptByServices()), ...(await onChain())];
    // The search would find them: what is public is where it belongs.
    const places = [...placesOf(NAME, all), ...placesOf(TITLE, all)].join("\n");
    expect(places).to.contain("state/ceramic/");
    expect(places).to.contain("/api/v0/");
    expect(places).to.contain("the index").and.to.contain("the chain");
    // And what was said did pass through the relay.
    const sealed = all.filter(({ where }) => where.endsWith("MlsApi/SendGroupMessages"));
    expect(sealed.length).to.be.above(3);
    expect(all.some(({ where, bytes }) => /relay\.sqlite/.test(where) && bytes.length > 10_000)).to.equal(
      true,
    );
    for (const [name, secret] of Object.entries(SECRETS))
      expect(placesOf(secret, all), name).to.deep.equal([]);
  });
});
