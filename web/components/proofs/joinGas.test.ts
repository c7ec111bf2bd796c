import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { z } from "zod";
import { JOIN_GAS } from "./joinGas.ts";

describe("what a page says that joining costs", () => {
  it("is what was measured, rounded up to thousands", async () => {
    const text = await readFile(new URL("../../../snapshots/gas.json", import.meta.url), "utf8");
    const { gas } = z.object({ gas: z.record(z.string(), z.number()) }).parse(JSON.parse(text));
    const rounded = (scenario: string) => BigInt(Math.ceil((gas[scenario] ?? 0) / 1_000)) * 1_000n;
    expect(JOIN_GAS).to.deep.equal({
      first: rounded("join a group for proofs, as the first of it"),
      further: rounded("join a group for proofs, as one of many"),
    });
  });
});
