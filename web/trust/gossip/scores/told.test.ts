import { expect } from "chai";
import fc from "fast-check";
import { signer } from "../../attestations/testing/signers.ts";
import { fresh, hear, medians, type Told } from "./told.ts";

const [first, ...others] = [1, 2, 3, 4].map((number) => signer(number).account);
if (first === undefined) throw new Error("There are four.");
const members = [first, ...others];
const shares = fc
  .tuple(
    ...members.map((member) =>
      fc.tuple(fc.constant(member), fc.option(fc.double({ min: 0, max: 1, noNaN: true }))),
    ),
  )
  .map(
    (said) => new Map(said.flatMap(([member, share]) => (share === null ? [] : [[member, share] as const]))),
  );
/** More who are honest than who lie, in any order. */
const answers = fc
  .tuple(fc.array(shares, { minLength: 1, maxLength: 6 }), fc.array(shares, { maxLength: 5 }))
  .map(([honest, lying]) => ({ honest, lying: lying.slice(0, honest.length - 1) }))
  .chain(({ honest, lying }) =>
    fc.record({
      honest: fc.constant(honest),
      all: fc.shuffledSubarray([...honest, ...lying], { minLength: honest.length + lying.length }),
    }),
  );
const shareOf = (told: ReturnType<typeof medians>, wanted: string) =>
  told.find(({ member }) => member === wanted)?.share ?? 0;

describe("What several say of all trust", () => {
  it("comes to shares that are each between two of the honest answers, whatever fewer than half say", () => {
    fc.assert(
      fc.property(answers, ({ honest, all }) => {
        const told = medians(all.map((said) => ({ shares: said })));
        for (const member of members) {
          const said = honest.map((one) => one.get(member) ?? 0);
          expect(shareOf(told, member)).to.be.within(Math.min(...said), Math.max(...said));
        }
      }),
    );
  });

  it("is raised by no half of them, however many they are", () => {
    fc.assert(
      fc.property(fc.array(shares, { minLength: 1, maxLength: 5 }), (honest) => {
        const lie = new Map([[first, 1]]);
        const told = medians([...honest, ...honest.map(() => lie)].map((said) => ({ shares: said })));
        expect(shareOf(told, first)).to.be.at.most(Math.max(...honest.map((one) => one.get(first) ?? 0)));
      }),
    );
  });

  it("counts each peer's newest answer alone, until it is too old", () => {
    const [ada, bo] = [signer(1).account, signer(2).account];
    const told = (peer: typeof ada, at: number): Told => ({ peer, at, shares: new Map() });
    const heard = [told(ada, 1), told(bo, 2), told(ada, 3)].reduce(hear, []);
    expect(heard.map(({ peer, at }) => [peer, at])).to.deep.equal([
      [bo, 2],
      [ada, 3],
    ]);
    expect(fresh(heard, 6 * 3_600_000)).to.equal(heard);
    expect(fresh(heard, 6 * 3_600_000 + 3)).to.deep.equal([told(ada, 3)]);
  });
});
