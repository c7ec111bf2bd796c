import { expect } from "chai";
import { isCategoryCode } from "../../matching/categories.ts";
import type { CommunityRecord } from "../communities/record.ts";
import { emptyForm, formSchema } from "./form.ts";
import { prefillOf, TEMPLATES } from "./templates.ts";

const community = (digit: string, use: string): CommunityRecord => ({
  address: `0x${digit.repeat(40)}`,
  name: use,
  about: "",
  use,
  cell: null,
  memberCount: 1,
  listingCount: 0,
  closedAgreementCount: 0,
  createdAt: 0n,
  weights: null,
  reputation: "chain",
});
const communities = [community("1", "care"), community("2", "time-bank"), community("3", "skills")];
const template = (use: string) => {
  const found = TEMPLATES.find((one) => one.use === use);
  if (found === undefined) throw new Error(`There is no template for ${use}.`);
  return found;
};

describe("templates of a listing", () => {
  it("each fill the form with what it can hold", () => {
    for (const one of TEMPLATES) {
      const form = { ...emptyForm, ...prefillOf(one, "Need", communities, []) };
      expect(formSchema.parse(form)).to.deep.equal(form);
      expect(form.kind).to.equal("Need");
      expect(isCategoryCode(form.category), one.use).to.equal(true);
      expect(form.ways, one.use).to.not.deep.equal([]);
    }
  });

  it("choose a community of that use, the member's own first", () => {
    const bank = template("time-bank");
    expect(prefillOf(bank, "Offer", communities, []).community).to.equal(communities[1]?.address);
    const mine = [communities[2]?.address.toUpperCase().replace("0X", "0x") ?? ""];
    expect(prefillOf(bank, "Offer", communities, mine).community).to.equal(communities[2]?.address);
    expect(prefillOf(template("market"), "Offer", communities, mine).community).to.equal(
      communities[2]?.address,
    );
    expect(prefillOf(template("market"), "Offer", communities, []).community).to.equal(undefined);
  });

  it("leave what the member wrote", () => {
    const changes = prefillOf(template("care"), "Offer", communities, []);
    expect(changes).to.not.have.any.keys("title", "description", "city", "expiry");
  });
});
