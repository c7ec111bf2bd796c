import { expect } from "chai";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { joinSource } from "../../../web/components/communities/reputationSource.ts";
import { paths } from "../../../web/components/paths.ts";
import { account, agreement } from "../../../web/index/fields.ts";
import type { AccountId } from "../../../web/index/ids.ts";
import { schemeOf } from "../../../web/sync/scheme.ts";
import { encodeRecord } from "../../../web/trust/attestations/codec.ts";
import {
  DAY,
  exchange,
  review,
  type Signer,
  signer,
  vouch,
} from "../../../web/trust/attestations/testing/signers.ts";
import { askIndex } from "../ask-index.ts";
import { launchBrowser } from "../browser.ts";
import { type Member, memberWithExtension } from "../member.ts";
import { localNetwork } from "../network.ts";
import { seedAddresses, walletOfSeed } from "../seed-wallets.ts";
import { readRecordsInto, siteConfig } from "../signed-records.ts";
import { Villager } from "../villager.ts";
import { vouchedMember } from "../vouched.ts";

const indexed = z.object({ vouches: z.array(z.object({ weight: z.number(), until: z.string() })) });

const party = z.object({ id: account });
const closed = z.object({
  agreements: z.array(
    z.object({
      id: agreement,
      payer: party,
      provider: party,
      reviews: z.array(z.object({ reviewer: party })),
    }),
  ),
});

/** What a site's members sign for. */
const scheme = async () => schemeOf(await siteConfig(localNetwork().settings));

describe("a vouch that was signed without the chain", () => {
  const voucher = signer(900);
  let browser: Browser;
  let member: Member;
  let recipient: AccountId;
  let expirationTime: number;

  const onChain = () =>
    askIndex(
      `{ vouches(where: { voucher: "${voucher.account}", member: "${recipient}" }) { weight until } }`,
      indexed,
    );

  before(async () => {
    browser = await launchBrowser();
    member = await memberWithExtension(browser, voucher.key);
    recipient = account.parse((await vouchedMember()).member);
  });

  after(() => browser?.close());

  it("is offered to its member to be brought onto the chain", async () => {
    const { page } = member;
    const now = Math.floor(Date.now() / 1000);
    expirationTime = now + 100 * DAY;
    const record = await vouch(
      voucher,
      { ...signer(901), account: recipient },
      { time: now - DAY, expirationTime, weight: 63 },
      await scheme(),
    );
    await member.open("/sync/");
    await readRecordsInto(page, [encodeRecord(record)]);
    await page.getByRole("button", { name: /^Bring your vouch for / }).waitFor();
    expect(await onChain()).to.deep.equal({ vouches: [] });
  });

  it("is on the chain with the same weight and end, and isn't offered again", async () => {
    const bring = member.page.getByRole("button", { name: /^Bring your vouch for / });
    await bring.click();
    await bring.waitFor({ state: "detached" });
    expect(await onChain()).to.deep.equal({ vouches: [{ weight: 63, until: String(expirationTime) }] });
  });

  it("is told of as both on the chain and signed", async () => {
    await member.open(`/member/?address=${recipient}`);
    await member.page
      .getByRole("list", { name: "Who vouches" })
      .getByText("on the chain, and signed")
      .waitFor();
  });
});

describe("a review that was signed without the chain", () => {
  let browser: Browser;
  let member: Member;
  let reviewer: Signer;
  let other: Signer;
  const helper = signer(903);
  let subject: z.infer<typeof agreement>;

  const reviews = z.object({
    reviews: z.array(z.object({ overall: z.number(), quality: z.number(), member: party })),
  });
  const onChain = () =>
    askIndex(
      `{ reviews(where: { agreement: "${subject}", reviewer: "${reviewer.account}" }) { overall quality member { id } } }`,
      reviews,
    );

  /** An agreement of the seed that is closed, and whose payer hasn't said how it was. */
  async function unreviewed() {
    const seed = new Set(seedAddresses());
    const { agreements } = await askIndex(
      "{ agreements(first: 1000, where: { state: Closed, acceptedAt_not: null }) { id payer { id } provider { id } reviews { reviewer { id } } } }",
      closed,
    );
    const found = agreements.find(
      ({ payer, reviews: given }) => seed.has(payer.id) && given.every((one) => one.reviewer.id !== payer.id),
    );
    if (found === undefined) throw new Error("The seed has all its agreements reviewed.");
    return found;
  }

  before(async () => {
    browser = await launchBrowser();
    const { id, payer, provider } = await unreviewed();
    const { privateKey } = walletOfSeed(payer.id);
    subject = id;
    reviewer = { account: payer.id, key: `0x${privateKey.slice(2)}` };
    const villager = await Villager.settle(privateKey);
    await villager.found("Those who sign", "mutual-aid", joinSource("", "both"));
    villager.provider.destroy();
    other = { ...signer(902), account: provider.id };
    member = await memberWithExtension(browser, privateKey);
  });

  after(() => browser?.close());

  const bring = () => member.page.getByRole("button", { name: /^Bring your review of / });

  it("is signed on the agreement's page where a community of the member's counts that", async () => {
    const { page } = member;
    await member.open(paths.agreement(subject));
    await page.getByRole("radio", { name: "By your signature alone, for nothing" }).check();
    await page.getByRole("radio", { name: "Overall: 4 stars" }).check({ force: true });
    await page.getByRole("radio", { name: "Quality: 3 stars" }).check({ force: true });
    await page.getByRole("button", { name: "Send the review" }).click();
    await page.getByText("You reviewed this exchange by your signature.").waitFor();
    expect(await onChain()).to.deep.equal({ reviews: [] });
  });

  it("is offered to be brought onto the chain, unlike those of an exchange or of no agreement there", async () => {
    const { page } = member;
    await page.getByRole("link", { name: "bring it onto the chain" }).click();
    await bring().waitFor();
    const time = Math.floor(Date.now() / 1000) - DAY;
    const nowhere = { kind: "agreement", agreement: `0x${"7e".repeat(32)}` } as const;
    const both = await exchange(helper, reviewer, { time }, await scheme());
    const records = [
      await review(reviewer, other, nowhere, { time }, await scheme()),
      await review(reviewer, helper, { kind: "exchange", exchange: both }, { time }, await scheme()),
    ];
    await readRecordsInto(page, records.map(encodeRecord));
    await page.getByText("0 vouches and 3 reviews").waitFor();
    expect(await bring().count()).to.equal(1);
  });

  it("is on the chain as it was signed, and isn't offered again", async () => {
    await bring().click();
    await bring().waitFor({ state: "detached" });
    expect(await onChain()).to.deep.equal({
      reviews: [{ overall: 4, quality: 3, member: { id: other.account } }],
    });
  });

  /** What is told of a member's reviews by words. */
  const told = (words: string) =>
    member.page.getByRole("region", { name: "Reviews" }).getByRole("listitem").filter({ hasText: words });

  it("is told of on the other's page as both on the chain and signed, and those of no agreement not at all", async () => {
    await member.open(`/member/?address=${other.account}`);
    await told("on the chain, and signed").getByText("4 of 5 · Quality 3").waitFor();
    expect(await told("on the chain, and signed").count()).to.equal(1);
    expect(await told("signed, on this device").count()).to.equal(0);
  });

  it("is told of on the page of whom it is about where both signed the exchange, apart from what the chain counts", async () => {
    const { page } = member;
    await member.open(`/member/?address=${helper.account}`);
    await told("signed, on this device · both signed that the exchange took place").waitFor();
    await page.getByText("No reviews on the chain yet. Those below are signed.").waitFor();
    await page.getByText(/^Averages count only what is on the chain\./).waitFor();
    expect([member.complaints, member.strangers]).to.deep.equal([[], []]);
  });
});
