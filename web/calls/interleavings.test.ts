import { expect } from "chai";
import fc from "fast-check";
import { CONNECT_MS, RING_MS } from "./call.ts";
import type { Signal } from "./signal.ts";
import { conversation, member } from "./testing/members.ts";

type Member = ReturnType<typeof member>;

interface Letter {
  readonly to: Member;
  readonly signal: Signal;
}

/** One thing that happens between two members; numbers choose who, and which of the signals under way. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant("deliver" as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("lose" as const), which: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("double" as const), which: fc.nat(20) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constantFrom(
        "dial",
        "accept",
        "decline",
        "hangUp",
        "dismiss",
        "connected",
        "interrupted" as const,
      ),
      which: fc.nat(1),
    }),
  },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** Plays a story; the signals still under way come out of `post`, which more may be said through. */
function play(story: readonly Happening[]) {
  const [ada, ben] = [member(), member()];
  const post: Letter[] = [];
  const read = new Map<Member, number>([
    [ada, 0],
    [ben, 0],
  ]);
  let at = 1_000_000;
  const collect = () => {
    for (const [one, other] of [
      [ada, ben],
      [ben, ada],
    ] as const) {
      for (const signal of one.sent.slice(read.get(one))) post.push({ to: other, signal });
      read.set(one, one.sent.length);
    }
  };
  const deliver = (which: number, keep: boolean) => {
    const letter = post[which % post.length];
    if (letter === undefined) return;
    if (!keep) post.splice(which % post.length, 1);
    letter.to.hear(letter.signal, at);
  };
  for (const { what, which } of story) {
    at += 100;
    const one = which % 2 === 0 ? ada : ben;
    if (what === "deliver") deliver(which, false);
    else if (what === "double") deliver(which, true);
    else if (what === "lose") post.splice(which % Math.max(1, post.length), 1);
    else if (what === "dial") one.do({ type: what, conversation, call: one.newCall(), media: "voice", at });
    else if (what === "connected" || what === "interrupted") {
      one.do({ type: "transport", call: one.call(), transport: what, at });
    } else one.do({ type: what, at });
    collect();
  }
  return { ada, ben, post, collect, at };
}

describe("two members whose signals are lost, doubled and reordered", () => {
  it("are never left in a call that nobody ends: time alone leads out of all but a call that stands", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (story) => {
        const { ada, ben, at } = play(story);
        for (const one of [ada, ben]) {
          one.do({ type: "timePassed", at: at + RING_MS + CONNECT_MS });
          expect(one.phase()).to.be.oneOf(["idle", "ended", "connected"]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("open a connection once a call, and close each that they opened", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (story) => {
        const { ada, ben, at } = play(story);
        for (const one of [ada, ben]) {
          one.do({ type: "hangUp", at });
          const opened = one.log.filter((word) => word.startsWith("open"));
          expect(new Set(opened).size, "each opened once").to.equal(opened.length);
          expect(one.log.filter((word) => word === "close").length).to.equal(opened.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("meet in one call when both called at once and all signals come, in whatever order", () => {
    const bothCall: Happening[] = [
      { what: "dial", which: 0 },
      { what: "dial", which: 1 },
    ];
    fc.assert(
      fc.property(
        fc.array(fc.record({ which: fc.nat(20), double: fc.boolean() }), { maxLength: 20 }),
        (order) => {
          const story: Happening[] = order.map(({ which, double }) => ({
            what: double ? "double" : "deliver",
            which,
          }));
          const { ada, ben, post, collect, at } = play([...bothCall, ...story]);
          for (let letter = post.shift(); letter !== undefined; letter = post.shift()) {
            letter.to.hear(letter.signal, at);
            collect();
          }
          expect([ada.phase(), ben.phase()]).to.deep.equal(["connecting", "connecting"]);
          expect(ada.call()).to.equal(ben.call());
          expect(new Set([roleOf(ada), roleOf(ben)])).to.deep.equal(new Set(["caller", "callee"]));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

function roleOf({ state: { call } }: Member): string {
  return call.phase === "idle" ? "none" : call.role;
}
