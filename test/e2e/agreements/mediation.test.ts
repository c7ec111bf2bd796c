import { expect } from "chai";
import {
  AbiCoder,
  Contract,
  type InterfaceAbi,
  id,
  JsonRpcProvider,
  NonceManager,
  parseEther,
  Wallet,
  ZeroAddress,
} from "ethers";
import type { Browser } from "playwright-core";
import { readDeployment } from "../../../scripts/local/deployment.ts";
import { agreementsAbi } from "../../../web/contracts/generated/abi.ts";
import { launchBrowser } from "../browser.ts";
import { type Member, memberWithExtension } from "../member.ts";
import { chainUrl, localNetwork } from "../network.ts";

const HELD = parseEther("0.5");
const DAY = 86_400;
const NATIVE = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";

describe("a dispute before a mediator", () => {
  let browser: Browser;
  let provider: JsonRpcProvider;
  let mia: Member;
  let worker: Wallet;
  let agreement: string;

  before(async () => {
    browser = await launchBrowser();
    provider = new JsonRpcProvider(chainUrl(), undefined, { staticNetwork: true, cacheTimeout: -1 });
    mia = await memberWithExtension(browser, Wallet.createRandom().privateKey);
    const deployment = await readDeployment(localNetwork().settings);
    if (deployment === undefined) throw new Error("Nothing is deployed.");
    const payer = new Wallet(Wallet.createRandom().privateKey, provider);
    worker = new Wallet(Wallet.createRandom().privateKey, provider);
    for (const { address } of [payer, worker])
      await provider.send("anvil_setBalance", [address, `0x${parseEther("10").toString(16)}`]);
    const now = (await provider.getBlock("latest"))?.timestamp ?? 0;
    const terms = {
      payer: payer.address,
      provider: worker.address,
      community: ZeroAddress,
      listing: 0n,
      token: NATIVE,
      amounts: [HELD],
      acceptBy: now + DAY,
      deliverBy: now + 2 * DAY,
      reviewWindow: DAY,
      arbitrator: deployment.contracts.mediatorArbitrator,
      arbitratorData: AbiCoder.defaultAbiCoder().encode(["address", "uint256"], [mia.address, 0n]),
      choices: 101,
      rulingWindow: 30 * DAY,
      content: id("what the two agreed"),
      salt: BigInt(id(payer.address)),
    };
    const contract = (wallet: Wallet) =>
      new Contract(
        deployment.contracts.agreements ?? "",
        agreementsAbi as InterfaceAbi,
        new NonceManager(wallet),
      );
    agreement = await contract(payer).getFunction("idOf").staticCall(terms);
    await (await contract(payer).getFunction("propose").send(terms, { value: HELD })).wait();
    const working = contract(worker);
    await (await working.getFunction("accept").send(terms)).wait();
    await (await working.getFunction("dispute").send(terms)).wait();
    await (
      await working.getFunction("submitEvidence").send(terms, "https://example.org/letter", id("a letter"))
    ).wait();
  });

  after(async () => {
    provider?.destroy();
    await browser?.close();
  });

  it("is ruled by the one whom both named, in percent, and paid out as ruled", async () => {
    const { page } = mia;
    await mia.open(`/agreement/?id=${agreement}`);
    await page.getByRole("link", { name: "To the dispute" }).click();
    await page.getByRole("slider").fill("61");
    await page.getByText(/gets 60%/).waitFor();
    await page.getByRole("button", { name: "Give this ruling" }).click();
    await page.getByText(/It is ruled: .* gets 60%/).waitFor();
    const before = await provider.getBalance(worker.address);
    await page.getByRole("button", { name: "Pay out as ruled" }).click();
    await page.getByText(/It was ruled, and is closed: .* gets 60%/).waitFor();
    expect((await provider.getBalance(worker.address)) - before).to.equal((HELD * 60n) / 100n);
  });

  it("follows no address that a party wrote, and takes the file from who has it", async () => {
    const { page } = mia;
    await page.getByText(/can't be had from here now/).waitFor();
    const open = (text: string) =>
      page
        .locator("input[type=file]")
        .setInputFiles({ name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
    await open("another letter");
    await page.getByText("This is another file, or it was changed.").waitFor();
    await open("a letter");
    await page.getByText("Checked: this is what was given then, unchanged.").waitFor();
    expect(mia.strangers).to.deep.equal([]);
    expect(mia.complaints).to.deep.equal([]);
  });
});
