import { expect } from "chai";
import { accountId, communityId } from "../../index/ids.ts";
import type { Community } from "../../index/queries/community.ts";
import { valid } from "../../index/testing/expect.ts";
import { toCommunityRecord } from "./record.ts";

const community: Community = {
  id: valid(communityId(`0x${"c0".repeat(20)}`)),
  name: "Repair café",
  about: "",
  use: "repair",
  cell: null,
  steward: valid(accountId(`0x${"0a".repeat(20)}`)),
  memberCount: 1,
  listingCount: 0,
  agreementCount: 0,
  closedAgreementCount: 0,
  createdAt: 100,
  distanceWeight: null,
  reputationWeight: null,
  availabilityWeight: null,
  priceWeight: null,
  serviceWeight: null,
};

describe("a community as pages show it", () => {
  it("leaves the ranking to the default until the steward says how", () => {
    expect(toCommunityRecord(community).weights).to.equal(null);
  });

  it("has what counts as shares", () => {
    const weighed = {
      ...community,
      distanceWeight: 0,
      reputationWeight: 50,
      availabilityWeight: 20,
      priceWeight: 10,
      serviceWeight: 20,
    };
    expect(toCommunityRecord(weighed).weights).to.deep.equal({
      distance: 0,
      reputation: 0.5,
      availability: 0.2,
      price: 0.1,
      service: 0.2,
    });
  });
});
