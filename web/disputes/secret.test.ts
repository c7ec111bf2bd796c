import { expect } from "chai";
import { AbiCoder, keccak256 } from "ethers";
import { createDeviceStore } from "../device/store.ts";
import { memoryStorage } from "../device/testing/memory-storage.ts";
import { checkSecret, readSecret, SecretRefused, writeSecret } from "./secret.ts";
import { keepVote, voteFor } from "./secretStore.ts";
import { commitmentOf, freshSecret, type Vote } from "./vote.ts";

const vote: Vote = {
  chainId: 31_337,
  jury: "0x5fbdb2315678afecb367f032d93f642f64180aa3",
  disputeID: 12n,
  round: 1,
  juror: "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266",
  choice: 61n,
  salt: `0x${"ab".repeat(32)}`,
};

const faultOf = (attempt: () => void) => {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof SecretRefused) return error.fault;
    throw error;
  }
};

describe("a vote's secret", () => {
  it("makes the commitment that the contract computes", () => {
    const encoded = AbiCoder.defaultAbiCoder().encode(
      ["uint256", "address", "uint256", "uint256", "address", "uint256", "bytes32"],
      [vote.chainId, vote.jury, vote.disputeID, vote.round, vote.juror, vote.choice, vote.salt],
    );
    expect(commitmentOf(vote)).to.equal(keccak256(encoded));
  });

  it("is 32 bytes, other ones each time", () => {
    const secrets = Array.from({ length: 100 }, freshSecret);
    expect(new Set(secrets).size).to.equal(100);
    for (const secret of secrets) expect(secret).to.match(/^0x[0-9a-f]{64}$/);
  });

  it("comes back from the file that was written of it", () => {
    expect(readSecret(writeSecret(vote))).to.deep.equal(vote);
  });

  it("is refused where the file is none, was changed, or is of another seat", () => {
    const commitment = commitmentOf(vote);
    expect(faultOf(() => readSecret("soup"))).to.equal("unreadable");
    expect(faultOf(() => readSecret("{}"))).to.equal("unreadable");
    expect(faultOf(() => readSecret(writeSecret(vote).replace(/ab"/, '"')))).to.equal("unreadable");
    expect(faultOf(() => checkSecret(vote, vote, commitment))).to.equal(null);
    expect(faultOf(() => checkSecret(vote, { ...vote, round: 0 }, commitment))).to.equal("other");
    expect(faultOf(() => checkSecret(vote, { ...vote, disputeID: 1n }, commitment))).to.equal("other");
    expect(faultOf(() => checkSecret({ ...vote, choice: 62n }, vote, commitment))).to.equal("mismatch");
  });
});

describe("the device's memory of votes", () => {
  it("keeps every attempt, and finds the one that the chain took", () => {
    const kept = memoryStorage();
    const device = createDeviceStore(() => kept);
    const changed = { ...vote, choice: 21n, salt: freshSecret() };
    keepVote(device, vote);
    keepVote(device, changed);
    keepVote(device, vote);
    expect(voteFor(device, vote, commitmentOf(vote))).to.deep.equal(vote);
    expect(voteFor(device, vote, commitmentOf(changed))).to.deep.equal(changed);
    expect(voteFor(device, vote, freshSecret())).to.equal(null);
  });

  it("gives no vote of another round, dispute or juror", () => {
    const kept = memoryStorage();
    const device = createDeviceStore(() => kept);
    keepVote(device, vote);
    for (const seat of [
      { ...vote, round: 0 },
      { ...vote, disputeID: 13n },
      { ...vote, juror: vote.jury },
    ])
      expect(voteFor(device, seat, commitmentOf(vote))).to.equal(null);
  });

  it("outlives what was damaged, and a full browser for as long as the page lives", () => {
    const kept = memoryStorage();
    const device = createDeviceStore(() => kept);
    keepVote(device, vote);
    const key = kept.key(0) ?? "";
    kept.setItem(key, JSON.stringify(["damaged", writeSecret(vote)]));
    expect(voteFor(device, vote, commitmentOf(vote))).to.deep.equal(vote);
    kept.setItem(key, "damaged");
    expect(voteFor(device, vote, commitmentOf(vote))).to.equal(null);

    const none = memoryStorage(0);
    const full = createDeviceStore(() => none);
    keepVote(full, vote);
    expect(full.isFailing()).to.equal(true);
    expect(voteFor(full, vote, commitmentOf(vote))).to.deep.equal(vote);
  });
});
