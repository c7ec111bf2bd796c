import { expect } from "chai";
import { ProofError } from "./errors.ts";
import { type ProofFile, readProof, statementFor, writeProof } from "./file.ts";
import { ROOT_SECONDS, verdictOf } from "./verdict.ts";

const here = { chainId: 7, address: `0x${"1".repeat(40)}` } as const;
const tier = { community: `0x${"2".repeat(40)}`, category: 7, level: 2 } as const;
const file: ProofFile = {
  statement: statementFor(here, tier, "The shed: a ladder"),
  purpose: "The shed: a ladder",
  proof: { root: 11n, nullifier: 12n, points: [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n] },
};

describe("a proof's file", () => {
  it("reads back as what was written", () => {
    expect(readProof(writeProof(file))).to.deep.equal(file);
  });

  it("makes the same scope of words that look the same", () => {
    const spelled = (purpose: string) => statementFor(here, tier, purpose).scope.purpose;
    expect(spelled(" caf\u0065\u0301 ")).to.equal(spelled("caf\u00e9"));
    expect(spelled("café")).to.not.equal(spelled("cafe"));
  });

  it("is refused where it is none, in parts or whole", () => {
    const content = JSON.parse(writeProof(file));
    const wrong = [
      "soup",
      "null",
      "{}",
      JSON.stringify({ ...content, points: content.points.slice(1) }),
      JSON.stringify({ ...content, root: "0xsoup" }),
      JSON.stringify({ ...content, nullifier: `0x1${"0".repeat(64)}` }),
      JSON.stringify({ ...content, community: "0x12" }),
      JSON.stringify({ ...content, purpose: "a".repeat(201) }),
    ];
    for (const text of wrong) expect(() => readProof(text), text).to.throw(ProofError, "file-unreadable");
    const other = JSON.stringify({ ...content, version: 2 });
    expect(() => readProof(other)).to.throw(ProofError, "file-of-other-version");
  });
});

describe("the verdict on a proof", () => {
  const states = [
    { root: 10n, at: 100, block: 1 },
    { root: 11n, at: 200, block: 2 },
    { root: 12n, at: 300, block: 3 },
  ];
  const kindOf = (changes: {
    readonly at?: typeof here | { readonly chainId: number; readonly address: `0x${string}` };
    readonly root?: bigint;
    readonly isRight?: boolean;
    readonly taken?: number;
    readonly now?: number;
    readonly states?: typeof states;
  }) =>
    verdictOf(
      { ...file, proof: { ...file.proof, root: changes.root ?? 11n } },
      changes.at ?? here,
      changes.states ?? states,
      changes.isRight ?? true,
      changes.taken ?? null,
      changes.now ?? 400,
    );

  it("says as of which block it is right, and whether the group is still the same", () => {
    expect(kindOf({})).to.deep.equal({ kind: "right", block: 2, at: 200, isPresent: false });
    expect(kindOf({ root: 12n, now: 10 ** 9 })).to.deep.equal({
      kind: "right",
      block: 3,
      at: 300,
      isPresent: true,
    });
  });

  it("refuses each for its own reason", () => {
    expect(kindOf({ at: { ...here, chainId: 8 } }).kind).to.equal("elsewhere");
    expect(kindOf({ at: { ...here, address: tier.community } }).kind).to.equal("elsewhere");
    expect(kindOf({ root: 13n }).kind).to.equal("other-group");
    expect(kindOf({ states: [] }).kind).to.equal("other-group");
    expect(kindOf({ root: 0n, states: [{ root: 0n, at: 1, block: 1 }] }).kind).to.equal("other-group");
    expect(kindOf({ isRight: false }).kind).to.equal("changed");
    expect(kindOf({ taken: 350 })).to.deep.equal({ kind: "used", at: 350 });
  });

  it("counts to the last second of its day, and one that came back from then on", () => {
    expect(kindOf({ now: 300 + ROOT_SECONDS }).kind).to.equal("right");
    expect(kindOf({ now: 301 + ROOT_SECONDS })).to.deep.equal({ kind: "stale", block: 2, since: 300 });
    const back = [...states, { root: 11n, at: 10 ** 6, block: 9 }];
    expect(kindOf({ states: back, now: 10 ** 9 })).to.deep.equal({
      kind: "right",
      block: 9,
      at: 10 ** 6,
      isPresent: true,
    });
  });
});
