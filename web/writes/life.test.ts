import { expect } from "chai";
import { advance, hasEnded, steps, type WriteEvent, type WriteState } from "./life.ts";

const hash = "0xab" as const;

describe("a write's life", () => {
  it("passes checking, signing, sent, mined and visible, in this order", () => {
    const events: WriteEvent[] = [
      { type: "checked" },
      { type: "signed", hash },
      { type: "included", block: 7n },
      { type: "indexed" },
    ];
    const seen: WriteState[] = [{ step: "checking" }];
    for (const event of events) seen.push(advance(seen.at(-1) ?? { step: "checking" }, event));
    expect(seen.map(({ step }) => step)).to.deep.equal(steps);
    expect(seen.at(-1)).to.deep.equal({ step: "visible", hash, block: 7n });
  });

  it("keeps the hash when it fails after being sent, so that it can be looked up", () => {
    const failed = advance({ step: "sent", hash }, { type: "failed", failure: { kind: "refusedWhenMined" } });
    expect(failed).to.deep.equal({ step: "failed", failure: { kind: "refusedWhenMined" }, hash });
  });

  it("has no hash when it fails before being sent", () => {
    const failed = advance({ step: "signing" }, { type: "failed", failure: { kind: "rejected" } });
    expect(failed).to.deep.equal({ step: "failed", failure: { kind: "rejected" }, hash: null });
  });

  it("ignores what comes out of order, and everything after its end", () => {
    expect(advance({ step: "checking" }, { type: "indexed" })).to.deep.equal({ step: "checking" });
    const visible: WriteState = { step: "visible", hash, block: 1n };
    expect(hasEnded(visible)).to.equal(true);
    expect(advance(visible, { type: "failed", failure: { kind: "unreachable" } })).to.equal(visible);
  });
});
