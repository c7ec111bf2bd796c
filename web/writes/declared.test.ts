import { readdir, readFile } from "node:fs/promises";
import { expect } from "chai";
import { z } from "zod";

const CONTRACTS = new URL("../../contracts/", import.meta.url);
/** What is only there for tests, or to be copied by others. */
const NOT_DEPLOYED = /^(mocks|examples)\//u;

/** Names of the errors that our contracts declare. */
async function declared(): Promise<readonly string[]> {
  const files = await readdir(CONTRACTS, { recursive: true });
  const sources = files.filter((file) => file.endsWith(".sol") && !NOT_DEPLOYED.test(file));
  const texts = await Promise.all(sources.map((file) => readFile(new URL(file, CONTRACTS), "utf8")));
  return texts.flatMap((text) => [...text.matchAll(/^\s*error (\w+)\(/gmu)].map(([, name = ""]) => name));
}

describe("an error that a contract of ours declares", () => {
  it("has its sentence", async () => {
    const text = await readFile(new URL("../messages/en.json", import.meta.url), "utf8");
    const { errors } = z.object({ errors: z.record(z.string(), z.string()) }).parse(JSON.parse(text));
    const names = await declared();
    expect(names).to.include("Agreements_NotPayer");
    expect(names.filter((name) => !(name in errors))).to.deep.equal([]);
  });
});
