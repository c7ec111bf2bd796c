import { expect } from "chai";
import { piecesOf } from "./pieces.ts";

async function all(answer: unknown): Promise<unknown[]> {
  const pieces: unknown[] = [];
  for await (const piece of piecesOf(answer)) pieces.push(piece);
  return pieces;
}

const list = (length: number) => Array.from({ length }, (_, position) => position);

describe("an answer in pieces", () => {
  it("has its long list in parts, in order, and all else in each", async () => {
    const pieces = await all({ listings: list(50), _meta: { block: 7 } });
    expect(pieces).to.deep.equal([
      { listings: list(50).slice(0, 20), _meta: { block: 7 } },
      { listings: list(50).slice(20, 40), _meta: { block: 7 } },
      { listings: list(50).slice(40), _meta: { block: 7 } },
    ]);
  });

  it("is whole where no list is long, two are, or it is none", async () => {
    for (const answer of [{ listings: list(20) }, { some: list(21), more: list(21) }, null, "broken"])
      expect(await all(answer)).to.deep.equal([answer]);
  });
});
