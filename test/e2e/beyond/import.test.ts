import { expect } from "chai";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { account } from "../../../web/index/fields.ts";
import type { AccountId } from "../../../web/index/ids.ts";
import { writeRecordsFile } from "../../../web/sync/file.ts";
import { schemeOf } from "../../../web/sync/scheme.ts";
import { encodeRecord } from "../../../web/trust/attestations/codec.ts";
import { DAY, signer, vouch } from "../../../web/trust/attestations/testing/signers.ts";
import { askIndex } from "../ask-index.ts";
import { launchBrowser } from "../browser.ts";
import { type Member, memberWithExtension } from "../member.ts";
import { localNetwork } from "../network.ts";
import { siteConfig } from "../signed-records.ts";
import { vouchedMember } from "../vouched.ts";

const indexed = z.object({ vouches: z.array(z.object({ weight: z.number(), until: z.string() })) });

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
    const scheme = schemeOf(await siteConfig(localNetwork().settings));
    const record = await vouch(
      voucher,
      { ...signer(901), account: recipient },
      { time: now - DAY, expirationTime, weight: 63 },
      scheme,
    );
    await member.open("/sync/");
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Read from a file" }).click();
    const buffer = Buffer.from(writeRecordsFile([encodeRecord(record)]));
    await (await choosing).setFiles({ name: "records.json", mimeType: "application/json", buffer });
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
