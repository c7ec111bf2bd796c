import { expect } from "chai";
import hre from "hardhat";
import { rows } from "../fixtures/table.ts";

/** What changes state beside the table's rows: proposing a split, evidence, a ruling on record, one's own credit. */
const BESIDE_THE_TABLE = ["proposeSettlement", "rule", "submitEvidence", "withdraw"];

interface Entry {
  readonly type: string;
  readonly name?: string;
  readonly stateMutability?: string;
}

// Users' report 4: nobody but the parties and whom they agreed on can do anything.
describe("No call is privileged", () => {
  it("and none changes state but those of the table and four more, for everyone alike", async () => {
    const { abi } = await hre.artifacts.readArtifact("Agreements");
    const entries: readonly Entry[] = abi;
    const changing = entries
      .filter(({ type, stateMutability }) => type === "function" && stateMutability !== "view")
      .map(({ name }) => name);
    const calls = rows.flatMap(({ call, permitCall, signedCall }) =>
      [call, permitCall, signedCall].filter((name) => name !== undefined),
    );
    expect(changing.sort()).to.deep.equal([...calls, ...BESIDE_THE_TABLE].sort());
  });

  it("and nobody can send money that no agreement asked for", async () => {
    const { abi } = await hre.artifacts.readArtifact("Agreements");
    const entries: readonly Entry[] = abi;
    expect(entries.filter(({ type }) => type === "receive" || type === "fallback")).to.deep.equal([]);
  });
});
