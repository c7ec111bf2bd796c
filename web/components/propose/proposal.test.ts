import { expect } from "chai";
import { ethAddress, zeroAddress } from "viem";
import { NO_ARBITRATION } from "./arbitration.ts";
import { contentOf, type ProposalListing, proposalTerms, takesEscrow, takesUnheld } from "./proposal.ts";

const publisher = "0x00000000000000000000000000000000000000A1";
const me = "0x00000000000000000000000000000000000000b2";
const listing: ProposalListing = {
  id: "5",
  publisher,
  community: zeroAddress,
  kind: "Offer",
  title: "Bicycle repair",
  description: "Brakes and gears",
  payments: 1,
  token: ethAddress,
  price: 10n,
};
const proposal = { held: true, amount: 10n, acceptBy: 10, deliverBy: 20, reviewWindow: 3600 };

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
    const unheld = proposalTerms(listing, me, { ...proposal, held: false, amount: 0n }, 1n, NO_ARBITRATION);
    expect(unheld).to.deep.include({ token: zeroAddress, amounts: [0n] });
  });

  it("fix the listing's text as it reads", () => {
    expect(contentOf(listing)).not.to.equal(contentOf({ ...listing, description: "Brakes" }));
  });

  it("read the ways to pay off the listing", () => {
    expect([takesEscrow(listing), takesUnheld(listing)]).to.deep.equal([true, false]);
    expect([takesEscrow({ ...listing, token: zeroAddress }), takesUnheld({ payments: 17 })]).to.deep.equal([
      false,
      true,
    ]);
  });
});
