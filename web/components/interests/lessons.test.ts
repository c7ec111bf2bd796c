import { expect } from "chai";
import { accountId, agreementId } from "../../index/ids.ts";
import type { Exchange } from "../../index/queries/exchange.ts";
import { valid } from "../../index/testing/expect.ts";
import type { Click } from "./clicks.ts";
import { toLessons } from "./lessons.ts";

const [ANA, BEN] = ["a", "b"].map((digit) => valid(accountId(`0x${digit.repeat(40)}`)));
if (ANA === undefined || BEN === undefined) throw new Error("There are two members.");

const exchange: Exchange = {
  id: valid(agreementId(`0x${"01".repeat(32)}`)),
  payer: ANA,
  provider: BEN,
  category: 1,
  acceptedAt: 100,
  listing: { tags: "skill:bicycle" },
};
const click: Click = { listing: "7", kind: "Offer", category: 1, tags: "skill:piano", at: 200 };

const nothing = { everyone: [], own: [], clicks: [] };

describe("what matching learns from", () => {
  it("is what was received for whoever looks for help, what was given for whoever can help", () => {
    const wish = { category: 1, tags: "skill:bicycle", at: 100 };
    const known = { ...nothing, everyone: [exchange] };
    expect(toLessons("Offer", known).everyone).to.deep.equal([{ member: ANA, ...wish }]);
    expect(toLessons("Need", known).everyone).to.deep.equal([{ member: BEN, ...wish }]);
  });

  it("has the viewer's own exchanges and clicks of that side apart", () => {
    const known = { ...nothing, own: [exchange], clicks: [click, { ...click, kind: "Need" as const }] };
    const { own } = toLessons("Offer", known);
    expect(own.agreements.map(({ member }) => member)).to.deep.equal([ANA]);
    expect(own.clicks).to.deep.equal([{ member: "", category: 1, tags: "skill:piano", at: 200 }]);
  });

  it("leaves out what was not accepted, and categories that this version does not know", () => {
    const others = [
      { ...exchange, acceptedAt: null },
      { ...exchange, category: 4_000_000 },
    ];
    const clicks = [{ ...click, category: 4_000_000 }];
    const { everyone, own } = toLessons("Offer", { everyone: others, own: others, clicks });
    expect([everyone, own.agreements, own.clicks]).to.deep.equal([[], [], []]);
  });

  it("takes an exchange without a listing by its category", () => {
    const { everyone } = toLessons("Offer", { ...nothing, everyone: [{ ...exchange, listing: null }] });
    expect(everyone).to.deep.equal([{ member: ANA, category: 1, tags: "", at: 100 }]);
  });
});
