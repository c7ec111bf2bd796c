import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { z } from "zod";
import { errorsAbi } from "../contracts/generated/abi.ts";

/** Errors of packages that no call of a member's can meet, or that say nothing to a member. */
const OURS =
  /^(?:Governor[A-Z]|Timelock[A-Z]|(?:Agreements|Arbitrables|Community|CommunityFactory|Fees|GovernorFactory|Jury|Listings|MediatorArbitrator|Randomness|ReputationGroups|ReviewResolver|SingleSchemaResolver|TimeCredits|VerificationResolver|VouchResolver)_)/u;

describe("what a contract refuses", () => {
  it("is said in a sentence, each of our own errors", async () => {
    const text = await readFile(new URL("../messages/en.json", import.meta.url), "utf8");
    const { errors } = z.object({ errors: z.record(z.string(), z.string()) }).parse(JSON.parse(text));
    const silent = errorsAbi.map(({ name }) => name).filter((name) => OURS.test(name) && !(name in errors));
    expect(silent).to.deep.equal([]);
  });
});
