import { expect } from "chai";
import { hardhat, mocha, tally } from "./counts.ts";

describe("a lane's count", () => {
  it("is read from mocha's summary, colours and all", () => {
    expect(
      mocha("\u001b[92m \u001b[0m\u001b[32m 12 passing\u001b[0m\u001b[90m (3s)\u001b[0m\n"),
    ).to.deep.equal({
      passed: 12,
      failed: 0,
    });
    expect(mocha("  3 passing (1m)\n  2 failing\n\n  1) a test\n")).to.deep.equal({ passed: 3, failed: 2 });
    expect(mocha("  0 passing (1ms)\n")).to.deep.equal({ passed: 0, failed: 0 });
  });

  it("is not read from where it isn't, or is twice", () => {
    expect(mocha("Error: Cannot find module")).to.equal(undefined);
    expect(mocha("  1 passing (1ms)\n  1 passing (1ms)\n")).to.equal(undefined);
    expect(tally("all is well")).to.equal(undefined);
  });

  it("is read from a line of its own", () => {
    expect(tally("noise\n7 passed, 1 failed\n")).to.deep.equal({ passed: 7, failed: 1 });
    expect(tally("3 passed, 0 failed\n✔ a part\n7 passed, 1 failed\n")).to.deep.equal({
      passed: 7,
      failed: 1,
    });
  });
});

describe("Hardhat's count", () => {
  it("is that of both runners together, not of the one that tells its own before", () => {
    expect(hardhat("  188 passing (16s)\n\n\n198 passing (10 solidity, 188 mocha)\n")).to.deep.equal({
      passed: 198,
      failed: 0,
    });
    expect(hardhat("197 passing (9 solidity, 188 mocha)\n1 failing (1 solidity)\n")).to.deep.equal({
      passed: 197,
      failed: 1,
    });
    expect(hardhat("  188 passing (16s)\n")).to.equal(undefined);
  });
});
