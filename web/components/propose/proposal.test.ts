import { expect } from "chai";
import { ethAddress, zeroAddress } from "viem";
import { NO_ARBITRATION } from "./arbitration.ts";
import { contentOf, type ProposalListing, proposalTerms, waysOf } from "./proposal.ts";

const publisher = "0x00000000000000000000000000000000000000A1";
const me = "0x00000000000000000000000000000000000000b2";
const CREDITS = "0x00000000000000000000000000000000000000cC" as const;
const listing: ProposalListing = {
  id: "5",
  publisher,
  community: zeroAddress,
  kind: "Offer",
  title: "Bicycle repair",
  description: "Brakes and gears",
  payments: 1,
  token: ethAddress,
  timeCredits: null,
  price: 10n,
};
const proposal = { payment: "escrow", amount: 10n, acceptBy: 10, deliverBy: 20, reviewWindow: 3600 } as const;

describe("a proposal's terms", () => {
  it("make whoever publishes an offer the provider, and whoever publishes a need the payer", () => {
    expect(proposalTerms(listing, me, proposal, 1n, NO_ARBITRATION)).to.include({
      payer: me,
      provider: publisher,
    });
    expect(proposalTerms({ ...listing, kind: "Need" }, me, proposal, 1n, NO_ARBITRATION)).to.include({
      payer: publisher,
      provider: me,
    });
  });

  it("name a token only where money is held", () => {
    expect(proposalTerms(listing, me, proposal, 1n, NO_ARBITRATION).token).to.equal(ethAddress);
    const unheld = proposalTerms(
      listing,
      me,
      { ...proposal, payment: "none", amount: 0n },
      1n,
      NO_ARBITRATION,
    );
    expect(unheld).to.deep.include({ token: zeroAddress, amounts: [0n] });
  });

  it("fix the listing's text as it reads", () => {
    expect(contentOf(listing)).not.to.equal(contentOf({ ...listing, description: "Brakes" }));
  });

  it("read the ways to pay off the listing", () => {
    expect(waysOf(listing)).to.deep.equal(["escrow"]);
    expect(waysOf({ ...listing, payments: 17 })).to.deep.equal(["escrow", "none"]);
    expect(waysOf({ ...listing, token: zeroAddress, payments: 17 })).to.deep.equal(["none"]);
  });

  it("take hours only in a community that counts them, and hold them by its own token", () => {
    const byTheHour = { ...listing, payments: 8 };
    expect(waysOf(byTheHour)).to.deep.equal(["none"]);
    const counted = { ...byTheHour, timeCredits: CREDITS };
    expect(waysOf(counted)).to.deep.equal(["hours", "none"]);
    const terms = proposalTerms(counted, me, { ...proposal, payment: "hours" }, 1n, NO_ARBITRATION);
    expect(terms).to.deep.include({ token: CREDITS, amounts: [10n] });
  });
});
