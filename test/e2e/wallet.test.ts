import { expect } from "chai";
import { parseEther, Wallet, ZeroAddress, ZeroHash } from "ethers";
import type { Browser } from "playwright-core";
import { agreementsAbi, timeCreditsAbi } from "../../web/contracts/generated/abi.ts";
import { launchBrowser } from "./browser.ts";
import { write } from "./forms.ts";
import { type Member, memberWithExtension } from "./member.ts";
import { contractAt, Villager } from "./villager.ts";

const HOUR = 100n;
const NATIVE = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";

interface Deal {
  readonly payer: Villager;
  readonly provider: Villager;
  readonly community: string;
  readonly token: string;
  readonly amount: bigint;
}

async function termsOf({ payer, provider, community, token, amount }: Deal) {
  const now = BigInt((await payer.provider.getBlock("latest"))?.timestamp ?? 0);
  return {
    payer: payer.address,
    provider: provider.address,
    community,
    listing: 0n,
    token,
    amounts: [amount],
    acceptBy: now + 3_600n,
    deliverBy: now + 86_400n,
    reviewWindow: 3_600n,
    arbitrator: ZeroAddress,
    arbitratorData: "0x",
    choices: 0,
    rulingWindow: 0,
    content: ZeroHash,
    salt: BigInt(Wallet.createRandom().privateKey),
  };
}

describe("a member's wallet", () => {
  let browser: Browser;
  let gardener: Member;

  before(async () => {
    browser = await launchBrowser();
    const agreements = await contractAt("agreements");
    const [provider, payer, friend] = await Promise.all([
      Villager.settle(),
      Villager.settle(),
      Villager.settle(),
    ]);
    const community = await payer.found("Seed Savers", "time-bank");
    for (const one of [provider, friend]) await one.join(community);
    const credits = await payer.countTime(community, 2n * HOUR);

    // The provider is at the ceiling when an exchange pays one more hour: it can't be paid out, and waits.
    const terms = await termsOf({ payer, provider, community, token: credits, amount: HOUR });
    await payer.call(credits, timeCreditsAbi, "approve", [agreements, HOUR]);
    await payer.call(agreements, agreementsAbi, "propose", [terms]);
    await provider.call(agreements, agreementsAbi, "accept", [terms]);
    await friend.give(credits, provider.address, 2n * HOUR);
    await payer.call(agreements, agreementsAbi, "release", [terms, HOUR]);

    const aside = parseEther("0.25");
    // And somebody set money aside for the provider, who has not accepted yet.
    const offer = await termsOf({
      payer,
      provider,
      community,
      token: NATIVE,
      amount: aside,
    });
    await payer.call(agreements, agreementsAbi, "propose", [offer], aside);
    gardener = await memberWithExtension(browser, provider.key);
  });

  after(async () => {
    await browser?.close();
  });

  it("is reached from the account menu, and tells money, time, and what is set aside", async () => {
    const { page } = gardener;
    await page.getByRole("button", { name: "Account menu" }).click();
    await page.getByRole("menuitem", { name: "My wallet" }).click();
    await page.getByRole("heading", { name: "Your wallet", level: 1 }).waitFor();
    const money = page.getByRole("region", { name: "Money", exact: true });
    expect(await money.textContent()).to.match(/19\.9\d* ETH|20 ETH/);
    const time = page.getByRole("region", { name: "Time", exact: true });
    await time.getByText("+2 h", { exact: true }).waitFor();
    await time.getByText("It can go from -2 h to +2 h.").waitFor();
    const aside = page.getByRole("region", { name: "By others, for you" });
    expect(await aside.textContent()).to.match(/0\.25 ETH/);
    await page.getByRole("region", { name: "What came and went" }).getByText("+2 h").waitFor();
  });

  it("tells what waits, and why it can't be taken as long as the ceiling is reached", async () => {
    const { page } = gardener;
    const waiting = page.getByRole("region", { name: "Waits for you" });
    await waiting.getByText("1 h", { exact: true }).waitFor();
    await waiting.getByText("There is no room for it", { exact: false }).waitFor();
    await waiting.getByRole("button", { name: "Take it" }).click();
    await write(page, "Take 1 h that waits")
      .getByText("The receiving account refused", { exact: false })
      .waitFor();
  });

  it("lets it be taken once there is room", async () => {
    const { page } = gardener;
    await page
      .getByRole("region", { name: "Time", exact: true })
      .getByRole("link", { name: "Seed Savers" })
      .click();
    await page.getByRole("button", { name: "Give hours" }).click();
    await page.getByRole("combobox", { name: "To whom" }).click();
    await page.getByRole("option").first().click();
    await page.getByRole("textbox", { name: "Hours" }).fill("1");
    await page.getByRole("button", { name: "Give them" }).click();
    await page.getByText("The others owe you 1 h.", { exact: false }).waitFor();

    await gardener.open("/wallet/");
    const waiting = page.getByRole("region", { name: "Waits for you" });
    await waiting.getByRole("button", { name: "Take it" }).click();
    await waiting.getByText("Nothing waits: all that was yours has reached you.").waitFor();
    const time = page.getByRole("region", { name: "Time", exact: true });
    await time.getByText("+2 h", { exact: true }).waitFor();
  });

  it("left no complaint in the console", () => {
    expect(gardener.complaints).to.deep.equal([]);
  });
});
