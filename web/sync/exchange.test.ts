import { expect } from "chai";
import { keccak256, toBytes } from "viem";
import type { ExchangeMessage } from "../messaging/content/exchange.ts";
import { exchange, SCHEME, signer } from "../trust/attestations/testing/signers.ts";
import { checkedDigest, lacking, signedOf, withSignature } from "./exchange.ts";

const [ada, bo, cy] = [signer(1), signer(2), signer(3)];
const words = "A bicycle mended";

async function message(): Promise<ExchangeMessage> {
  const { what: _, ...signed } = await exchange(ada, bo, { what: keccak256(toBytes(words)) });
  return { ...signed, words };
}

describe("an exchange that no contract knows of", () => {
  it("is believed with one signature or both, and complete with both", async () => {
    const whole = await message();
    const half = { ...whole, receiverSignature: null };
    const digest = await checkedDigest(whole, [ada.account, bo.account], SCHEME);
    expect(digest).to.match(/^0x[0-9a-f]{64}$/);
    expect(await checkedDigest(half, [bo.account, ada.account], SCHEME)).to.equal(digest);
    expect([lacking(half), lacking(whole)]).to.deep.equal([bo.account, null]);
    expect(signedOf(half)).to.equal(null);
    expect(withSignature(half, bo.account, whole.receiverSignature ?? "0x")).to.deep.equal(whole);
    expect(signedOf(whole)?.what).to.equal(keccak256(toBytes(words)));
  });

  it("is not believed between others, with other words, without a signature or with another's", async () => {
    const whole = await message();
    const between = [ada.account, bo.account];
    for (const [wrong, members] of [
      [whole, [ada.account, cy.account]],
      [{ ...whole, words: "A car mended" }, between],
      [{ ...whole, providerSignature: null, receiverSignature: null }, between],
      [{ ...whole, providerSignature: whole.receiverSignature }, between],
    ] as const)
      expect(await checkedDigest(wrong, members, SCHEME)).to.equal(null);
  });
});
