import { expect } from "chai";
import { accountId } from "../../../index/ids.ts";
import type { Proposal } from "../../../index/queries/proposal.ts";
import { valid } from "../../../index/testing/expect.ts";
import { quorumOf, stageOf } from "./stage.ts";

const proposal: Proposal = {
  id: "0x01",
  number: 1n,
  governor: `0x${"90".repeat(20)}`,
  proposer: valid(accountId(`0x${"0a".repeat(20)}`)),
  description: "",
  voteStart: 100,
  voteEnd: 200,
  status: "Proposed",
  forVotes: 2n,
  againstVotes: 1n,
  abstainVotes: 1n,
  proposedAt: 50,
  eta: null,
  executedAt: null,
  canceledAt: null,
  calls: [],
};

describe("where a proposal stands", () => {
  it("is told by the clock while the index says no more than that it was made", () => {
    expect([100n, 101n, 200n, 201n].map((now) => stageOf(proposal, 3n, now))).to.deep.equal([
      "coming",
      "voting",
      "voting",
      "accepted",
    ]);
  });

  it("is defeated by too few who took part, or by as many against it as for it", () => {
    expect(stageOf(proposal, 4n, 201n)).to.equal("defeated");
    expect(stageOf({ ...proposal, againstVotes: 2n }, 3n, 201n)).to.equal("defeated");
  });

  it("waits once it is queued, until it is due", () => {
    const queued = { ...proposal, status: "Queued", eta: 300 } as const;
    expect(stageOf(queued, 3n, 299n)).to.equal("waiting");
    expect(stageOf(queued, 3n, 300n)).to.equal("due");
  });

  it("needs a share of the members, rounded down", () => {
    expect(quorumOf(24n, 4n)).to.equal(0n);
    expect(quorumOf(25n, 4n)).to.equal(1n);
  });
});
