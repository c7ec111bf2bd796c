import { expect } from "chai";
import { advance, hasEnded, isAtRest, steps, type WriteEvent, type WriteState } from "./life.ts";

const hash = "0xab" as const;
const visible: WriteState = { step: "visible", hash, block: 7n, isFinal: false };
const gone: WriteState = { step: "gone", hash, wasRecorded: true, failure: null };

const after = (state: WriteState, ...events: WriteEvent[]): WriteState => events.reduce(advance, state);

describe("a write's life", () => {
  it("passes checking, signing, sent, mined and visible, in this order", () => {
    const events: WriteEvent[] = [
      { type: "checked", networkFee: 21_000n },
      { type: "signed", hash },
      { type: "included", block: 7n },
      { type: "indexed" },
    ];
    const seen: WriteState[] = [{ step: "checking" }];
    for (const event of events) seen.push(advance(seen.at(-1) ?? { step: "checking" }, event));
    expect(seen.map(({ step }) => step)).to.deep.equal(steps);
    expect(seen.at(-1)).to.deep.equal(visible);
  });

  it("keeps the hash when it fails after being sent, so that it can be looked up", () => {
    const failed = advance({ step: "sent", hash }, { type: "failed", failure: { kind: "refusedWhenMined" } });
    expect(failed).to.deep.equal({ step: "failed", failure: { kind: "refusedWhenMined" }, hash });
  });

  it("has no hash when it fails before being sent", () => {
    const failed = advance(
      { step: "signing", networkFee: 21_000n },
      { type: "failed", failure: { kind: "rejected" } },
    );
    expect(failed).to.deep.equal({ step: "failed", failure: { kind: "rejected" }, hash: null });
  });

  it("ignores what comes out of order", () => {
    expect(advance({ step: "checking" }, { type: "indexed" })).to.deep.equal({ step: "checking" });
    expect(advance({ step: "checking" }, { type: "lost", wasRecorded: false })).to.deep.equal({
      step: "checking",
    });
  });

  it("can be put away once visible, and ends once no reorganisation can reach it", () => {
    expect([isAtRest(visible), hasEnded(visible)]).to.deep.equal([true, false]);
    const final = advance(visible, { type: "settled" });
    expect(hasEnded(final)).to.equal(true);
    expect(advance(final, { type: "failed", failure: { kind: "unreachable" } })).to.equal(final);
  });

  it("is on its way again when the chain takes it back, recorded or visible, and may be recorded anew", () => {
    for (const state of [visible, { step: "mined", hash, block: 7n }] as const)
      expect(advance(state, { type: "takenBack" })).to.deep.equal({ step: "sent", hash });
    expect(
      after(visible, { type: "takenBack" }, { type: "included", block: 9n }, { type: "indexed" }),
    ).to.deep.equal({
      ...visible,
      block: 9n,
    });
  });

  it("keeps its number on its way, and gets another hash where its wallet pays a higher fee", () => {
    const sent = after({ step: "sent", hash }, { type: "numbered", nonce: 4 });
    expect(sent).to.deep.equal({ step: "sent", hash, nonce: 4 });
    const faster = after(sent, { type: "repriced", hash: "0xcd" }, { type: "included", block: 7n });
    expect(faster).to.deep.equal({ step: "mined", hash: "0xcd", nonce: 4, block: 7n });
    expect(after(faster, { type: "takenBack" })).to.deep.equal({ step: "sent", hash: "0xcd", nonce: 4 });
  });

  it("is gone when the chain has it nowhere any more", () => {
    expect(after(visible, { type: "takenBack" }, { type: "lost", wasRecorded: true })).to.deep.equal(gone);
    expect([isAtRest(gone), hasEnded(gone)]).to.deep.equal([true, true]);
  });

  it("begins again from gone, with another hash", () => {
    const again = after(
      gone,
      { type: "again" },
      { type: "checked", networkFee: 21_000n },
      { type: "signed", hash: "0xcd" },
    );
    expect(again).to.deep.equal({ step: "sent", hash: "0xcd" });
  });

  it("stays gone where sending it again fails, with the reason", () => {
    const failure = { kind: "rejected" } as const;
    const refused = after(
      gone,
      { type: "again" },
      { type: "checked", networkFee: 21_000n },
      { type: "failed", failure },
    );
    expect(refused).to.deep.equal({ ...gone, failure });
    expect(after(refused, { type: "again" })).to.deep.include({ step: "checking" });
  });
});
