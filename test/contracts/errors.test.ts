import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import hre from "hardhat";

const INTERFACES = [
  "IAgreements",
  "ICommunity",
  "ICommunityFactory",
  "IFees",
  "IGovernorFactory",
  "IJurorPool",
  "IJury",
  "IListings",
  "IMediatorArbitrator",
  "IRandomness",
  "IReputationGroups",
  "IReviewResolver",
  "ISingleSchemaResolver",
  "ITimeCredits",
  "IVerificationResolver",
  "IVouchResolver",
];

async function errorsOfInterfaces(): Promise<string[]> {
  const artifacts = await Promise.all(INTERFACES.map((name) => hre.artifacts.readArtifact(name)));
  return artifacts.flatMap(({ abi }) =>
    abi
      .filter((entry: { type: string }) => entry.type === "error")
      .map((entry: { name: string }) => entry.name),
  );
}

async function sourcesOfTests(): Promise<string> {
  const files = await readdir(import.meta.dirname, { recursive: true });
  const tests = files.filter((file) => file.endsWith(".test.ts") && file !== "errors.test.ts");
  const sources = await Promise.all(tests.map((file) => readFile(join(import.meta.dirname, file), "utf8")));
  return sources.join("\n");
}

describe("Custom errors", () => {
  it("are each expected by name in a test", async () => {
    const sources = await sourcesOfTests();
    const untested = (await errorsOfInterfaces()).filter((error) => {
      const reason = error.split("_").at(1) ?? error;
      return !sources.includes(`"${error}"`) && !sources.includes(`"${reason}"`);
    });
    expect(untested).to.deep.equal([]);
  });
});
