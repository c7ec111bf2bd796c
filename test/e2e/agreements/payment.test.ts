import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import decodeQr from "qr/decode.js";
import { launchBrowser } from "../browser.ts";
import { log, turnMessagesOn } from "../correspondence.ts";
import { fillListing } from "../forms.ts";
import { type Member, memberWithBurner, memberWithExtension } from "../member.ts";

const TITLE = "I sharpen knives and scissors";
// The example that banks use: an account of nobody.
const IBAN = "DE89370400440532013000";
const HOLDER = "Bea Sommer";

/** Everything that a page sends anywhere, from now on. */
function listen(page: Page): readonly string[] {
  const sent: string[] = [];
  page.on("request", (request) =>
    sent.push(`${request.url()} ${request.postDataBuffer()?.toString("latin1") ?? ""}`),
  );
  return sent;
}

/** What a camera reads off the screen. */
async function scan(page: Page, name: string): Promise<string> {
  const picture = await page.getByRole("img", { name }).screenshot();
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return { width: bitmap.width, height: bitmap.height, data: [...pixels] };
  }, picture.toString("base64"));
  return decodeQr({ width, height, data: Uint8ClampedArray.from(data) });
}

async function openExchange(member: Member, need: string): Promise<void> {
  await member.open("/exchanges/");
  await member.page.getByRole("link", { name: new RegExp(`${TITLE}.*${need}`) }).click();
  await member.page.getByRole("region", { name: "What you can do" }).waitFor();
}

describe("an exchange that is paid directly", () => {
  let browser: Browser;
  /** Pays. */
  let amal: Member;
  /** Is paid. */
  let bea: Member;
  let sent: readonly (readonly string[])[];

  before(async () => {
    browser = await launchBrowser();
    amal = await memberWithBurner(browser);
    bea = await memberWithExtension(browser, Wallet.createRandom().privateKey);
    sent = [amal, bea].map(({ page }) => listen(page));
  });

  after(async () => {
    await browser?.close();
  });

  it("begins with an offer for a bank transfer, proposed and accepted with nothing held", async () => {
    await bea.open("/publish/");
    await fillListing(bea.page, { title: TITLE, category: "Repair", city: "Lisbon", price: "0.01" });
    await bea.page.getByRole("checkbox", { name: "ETH, held by the agreement until it is done" }).uncheck();
    await bea.page.getByRole("checkbox", { name: "Cash or bank transfer, agreed between you" }).check();
    await bea.page.getByRole("button", { name: "Publish", exact: true }).click();
    await bea.page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
    await amal.page.goto(bea.page.url());
    await amal.page.getByRole("link", { name: "Propose an exchange" }).click();
    await amal.page.getByRole("button", { name: "Propose", exact: true }).click();
    await amal.page.getByText(/You proposed this\. Now .* decides\./).waitFor();
    await openExchange(bea, "Accept, or let it pass");
    await bea.page.getByRole("button", { name: "Accept", exact: true }).click();
    await bea.page.getByRole("button", { name: "Say that it is done" }).waitFor();
  });

  it("lets the one who is paid keep the account in the profile's private part, and finds what is typed wrongly", async () => {
    const { page } = bea;
    await bea.open("/profile/");
    await page.getByRole("button", { name: "Set up the private part" }).click();
    await page.getByRole("button", { name: "Add a way to be paid" }).click();
    await page.getByRole("textbox", { name: "Account holder" }).fill(HOLDER);
    await page.getByRole("textbox", { name: "IBAN" }).fill("DE88 3704 0044 0532 0130 00");
    await page.getByRole("button", { name: "Add this way" }).click();
    await page.getByText("This IBAN has a typing mistake").waitFor();
    await page.getByRole("textbox", { name: "IBAN" }).fill("de89 3704 0044 0532 0130 00");
    await page.getByRole("button", { name: "Add this way" }).click();
    await page.getByRole("button", { name: "Save private part" }).click();
    await page.getByText("Saved, for those named above.").waitFor();
  });

  it("lets her choose it for this agreement, with an amount", async () => {
    const { page } = bea;
    await openExchange(bea, "Do it, then say so");
    await page.getByRole("heading", { name: "Paying each other" }).waitFor();
    const way = page.getByRole("combobox", { name: "How you want to be paid" });
    await way.getByText(`${HOLDER}, DE89 … 3000`).waitFor();
    await page.getByRole("button", { name: "Write the payment instructions" }).click();
    await page.getByText("Enter an amount, such as 12.50.").waitFor();
    await page.getByRole("textbox", { name: "Amount" }).fill("12,50");
    await page.getByRole("button", { name: "Write the payment instructions" }).click();
    const card = page.getByRole("region", { name: "Payment instructions" });
    await card.getByText("DE89 3704 0044 0532 0130 00").waitFor();
    expect(await card.textContent()).to.match(/EUR\s12\.50/);
  });

  it("shows a code that a bank's app reads, with the agreement's own reference", async () => {
    const { page } = bea;
    await page.getByRole("button", { name: "Show a code to scan" }).click();
    const payload = (await scan(page, "Code of this bank transfer, for a bank's app")).split("\n");
    await page.getByRole("button", { name: "Close" }).click();
    const reference = payload[9] ?? "";
    expect(payload).to.deep.equal(["BCD", "002", "1", "SCT", "", HOLDER, IBAN, "EUR12.50", "", reference]);
    expect(reference).to.match(/^RF\d\d[0-9A-Z]{12}$/);
    const printed = reference.replace(/(.{4})(?=.)/g, "$1 ");
    await page.getByRole("region", { name: "Payment instructions" }).getByText(printed).waitFor();
  });

  it("keeps the instructions over a reload", async () => {
    await bea.page.reload();
    await bea.page.getByText("DE89 3704 0044 0532 0130 00").waitFor();
  });

  it("goes to the one who pays as a message, which nobody else can read", async () => {
    const agreement = bea.page.url();
    await bea.page.getByRole("link", { name: "Turn on messages" }).click();
    await turnMessagesOn(bea);
    await turnMessagesOn(amal);
    await bea.page.goto(agreement);
    await bea.page.getByRole("button", { name: /^Send it to/ }).click();
    await bea.page.getByText(/^You sent this to/).waitFor();

    const requests = amal.page.getByRole("region", { name: "Requests" });
    await requests.getByRole("link", { name: /wants to write to you/ }).click();
    await amal.page.getByRole("button", { name: "Accept" }).click();
    await log(amal.page).getByText("DE89 3704 0044 0532 0130 00").waitFor();
    await log(amal.page).getByRole("link", { name: TITLE }).click();
    const card = amal.page.getByRole("region", { name: "Payment instructions" });
    await card.getByText("DE89 3704 0044 0532 0130 00").waitFor();
    await card.getByText("EUR 12.50").first().waitFor();
  });

  it("is confirmed by both: paid, and received", async () => {
    await bea.page.getByRole("button", { name: "Say that it is done" }).click();
    await bea.page.getByText("You said that it is done", { exact: true }).waitFor();
    await openExchange(amal, "Look at it and confirm");
    await amal.page.getByRole("button", { name: "I paid it" }).click();
    await amal.page
      .getByText(/You say that you paid\. Once .* confirms that it arrived, this closes\./)
      .waitFor();
    await bea.page.getByText(/says that it is paid\. Look whether it arrived/).waitFor();
    await bea.page.getByRole("button", { name: "I received it" }).click();
    await bea.page.getByText("You confirmed it too, and it closed").waitFor();
    await amal.page.getByRole("heading", { name: /^How was it with/ }).waitFor();
    expect([...amal.complaints, ...bea.complaints]).to.deep.equal([]);
  });

  it("told nobody of the account: neither chain, nor index, nor any other place", async () => {
    const all = sent.flat().join("\n").toUpperCase();
    expect(all).to.contain("ETH_SENDRAWTRANSACTION").and.to.contain("SENDGROUPMESSAGES");
    const hex = Buffer.from(IBAN).toString("hex").toUpperCase();
    for (const secret of [IBAN, IBAN.slice(4), hex, HOLDER.toUpperCase()]) {
      expect(all.includes(secret), secret).to.equal(false);
    }
  });
});
