import { expect } from "chai";
import { getAddress, zeroAddress } from "viem";
import { agreementsQuery } from "../../index/queries/agreement.ts";
import { ACCOUNT, AGREEMENT, agreement, COMMUNITY } from "../../index/testing/samples.ts";
import { recordOf } from "../agreement/record.ts";
import { setAside, sumsOf } from "./setAside.ts";

const me = getAddress(ACCOUNT);
const other = getAddress(COMMUNITY);
const ETHER = `0x${"ee".repeat(20)}`;

function records(...changes: readonly object[]) {
  const answer = { agreements: changes.map((change) => agreement(AGREEMENT, change)), _meta: null };
  return agreementsQuery.answer.parse(answer).agreements.map(recordOf);
}

describe("what is set aside in exchanges", () => {
  it("is what is left in those under way, by side", () => {
    const all = records(
      {},
      { paidToProvider: "400" },
      { state: "Closed", paidToProvider: "1000" },
      { token: zeroAddress, amounts: ["0"], total: "0" },
      { state: "Proposed", proposer: { id: COMMUNITY }, acceptedAt: null },
    );
    const { byMe, forMe } = setAside(all, me);
    expect(byMe.map(({ amount }) => amount)).to.deep.equal([1000n, 600n]);
    expect(forMe).to.deep.equal([]);
    expect(setAside(all, other).forMe.map(({ amount }) => amount)).to.deep.equal([1000n, 600n]);
    expect(sumsOf(byMe)).to.deep.equal([[ETHER, 1600n]]);
  });
});
