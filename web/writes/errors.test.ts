import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { knownErrors } from "./errors.ts";

describe("custom errors", () => {
  it("each have a sentence in the catalogue", async () => {
    const catalogue: { errors: Record<string, string> } = JSON.parse(
      await readFile(new URL("../messages/en.json", import.meta.url), "utf8"),
    );
    const silent = knownErrors
      .map(({ name }) => name)
      .filter((name) => !catalogue.errors[name]?.endsWith("."));
    expect(silent).to.deep.equal([]);
  });
});
