import { expect } from "chai";
import type { AccountId } from "../../../index/ids.ts";
import { accountId } from "../../../index/ids.ts";
import { encodeRecord } from "../../attestations/codec.ts";
import { NOW, signer, vouch } from "../../attestations/testing/signers.ts";
import { hourOf } from "../../hour.ts";
import type { PeerFault } from "../limits.ts";
import { MOST_FRAME } from "../link.ts";
import { ADA, attacked, EVE } from "../testing/attacked.ts";
import { type Frame, MOST_SCORES, readFrame, type Score, UNITS, writeFrame } from "../wire.ts";
import { MOST_TOLD } from "./asking.ts";

const HOUR = hourOf(NOW);

function memberAt(number: number): AccountId {
  const account = accountId(`0x${number.toString(16).padStart(40, "0")}`);
  if (account === null) throw new Error("An address has forty digits.");
  return account;
}
const scoresFrom = (from: number, count: number): readonly Score[] =>
  Array.from({ length: count }, (_, place) => ({ member: memberAt(1 + from + place), units: 1 }));
const scores = (changes: Partial<Extract<Frame, { type: "scores" }>> = {}): Frame => ({
  type: "scores",
  hour: HOUR,
  from: 0,
  isLast: true,
  scores: scoresFrom(0, 3),
  ...changes,
});
const askScores: Frame = { type: "askScores", hour: HOUR, from: 0 };

describe("What a peer says of all trust", () => {
  it("is taken in parts, each of which is asked for", async () => {
    const { device, say, sentBack } = await attacked("own");
    expect(sentBack().at(-1)).to.deep.equal(askScores);
    await say(scores({ isLast: false, scores: scoresFrom(0, MOST_SCORES) }));
    expect(sentBack().at(-1)).to.deep.equal({ ...askScores, from: MOST_SCORES });
    expect(device.gossiper.told()).to.deep.equal([]);
    await say(scores({ from: MOST_SCORES, scores: scoresFrom(MOST_SCORES, 1) }));
    const [told] = device.gossiper.told();
    expect(told?.shares.size).to.equal(MOST_SCORES + 1);
    expect(told?.shares.get(memberAt(1))).to.equal(1 / UNITS);
  });

  const first: Score = { member: memberAt(1), units: 1 };
  const second: Score = { member: memberAt(2), units: 1 };
  const cases: readonly (readonly [PeerFault, string, readonly (Frame | Uint8Array)[]])[] = [
    ["malformed", "scores that come after all of them", [scores({ scores: [] }), scores()]],
    ["malformed", "scores of another hour", [scores({ hour: HOUR - 1 })]],
    ["malformed", "scores that aren't the next", [scores({ from: 3 })]],
    ["malformed", "members out of order", [scores({ scores: [second, first] })]],
    ["malformed", "one member twice", [scores({ scores: [first, first] })]],
    [
      "malformed",
      "one member twice, in two parts",
      [scores({ isLast: false, scores: [first] }), scores({ from: 1, scores: [first] })],
    ],
    ["malformed", "more than all trust", [scores({ scores: [{ ...first, units: UNITS }, second] })]],
    ["malformed", "parts without an end and anything in them", [scores({ isLast: false, scores: [] })]],
    ["malformed", "half a score", [writeFrame(scores()).slice(0, -1)]],
    ["oversized", "a frame that is longer than frames are", [new Uint8Array(MOST_FRAME + 1)]],
    ["malformed", "a question that it wouldn't answer", [askScores]],
    ["malformed", "a comparison", [{ type: "compare", nonce: new Uint8Array(16), size: 5 }]],
  ];
  for (const [fault, what, frames] of cases)
    it(`is refused as ${fault}: ${what}`, async () => {
      const { device, say, report } = await attacked("own");
      await say(...frames);
      expect(report().refusals).to.deep.equal({ [fault]: 1 });
      expect(device.gossiper.told()).to.deep.equal([]);
    });

  it("is refused when it names more members than a device can know", async () => {
    const { device, say, report } = await attacked("own");
    for (let from = 0; from <= MOST_TOLD; from += MOST_SCORES)
      await say(scores({ from, isLast: false, scores: scoresFrom(from, MOST_SCORES) }));
    expect(report().refusals).to.deep.equal({ malformed: 1 });
    expect(device.gossiper.told()).to.deep.equal([]);
  });

  it("counts no longer once the peer is silenced for what it sent", async () => {
    const { device, say, report } = await attacked("own");
    await say(scores());
    expect(device.gossiper.told().length).to.equal(1);
    await say(scores(), scores());
    expect(device.gossiper.told().length).to.equal(1);
    await say(scores());
    expect(report().mutedUntil).to.equal((NOW + 60) * 1_000);
    expect(device.gossiper.told()).to.deep.equal([]);
  });

  it("is nobody's fault when it comes late, and isn't taken", async () => {
    const { world, device, say, report } = await attacked("own");
    await world.pass(60_001);
    await say(scores());
    expect(report().refusals).to.deep.equal({});
    expect(device.gossiper.told()).to.deep.equal([]);
  });

  it("is no opinion where it names nobody", async () => {
    const { device, say, report } = await attacked("own");
    await say(scores({ scores: [] }));
    expect(report().refusals).to.deep.equal({});
    expect(device.gossiper.told()).to.deep.equal([]);
  });

  it("brings no records of others", async () => {
    const { device, say, report } = await attacked("own");
    const mine = encodeRecord(await vouch(EVE, ADA));
    const others = encodeRecord(await vouch(EVE, signer(2)));
    await say({ type: "records", records: [others, mine] });
    expect(report().refusals).to.deep.equal({ "of-others": 1 });
    expect(device.ids().length).to.equal(1);
  });
});

describe("A device that holds all", () => {
  it("tells of its own hour and those beside it, and of others nothing", async () => {
    const { device, say, sentBack, report } = await attacked();
    await device.add(await vouch(ADA, EVE));
    for (const hour of [HOUR - 2, HOUR - 1, HOUR, HOUR + 1, HOUR + 2]) {
      await say({ ...askScores, hour });
      const answer = sentBack().at(-1);
      expect(answer?.type === "scores" && [answer.hour, answer.scores.length]).to.deep.equal([
        hour,
        Math.abs(hour - HOUR) > 1 ? 0 : 2,
      ]);
    }
    expect(report().refusals).to.deep.equal({});
  });

  it("computes for one peer no more than so often", async () => {
    const { world, say, sentBack, report } = await attacked();
    for (let time = 0; time < 7; time += 1) await say(askScores);
    expect(report().refusals).to.deep.equal({ "too-much": 1 });
    expect(sentBack().filter(({ type }) => type === "scores").length).to.equal(6);
    await world.pass(60_000);
    await say(askScores);
    expect(report().refusals).to.deep.equal({ "too-much": 1 });
  });

  it("tells no part that isn't the next, and asks nobody", async () => {
    const { say, sentBack, report } = await attacked();
    const before = sentBack().length;
    await say({ ...askScores, from: MOST_SCORES });
    expect(sentBack().length).to.equal(before);
    expect(report().refusals).to.deep.equal({});
    await say(scores());
    expect(report().refusals).to.deep.equal({ malformed: 1 });
  });

  it("says that it can't tell where computing fails", async () => {
    const { say, sentBack } = await attacked("all", () => Promise.reject(new Error("The worker stopped.")));
    await say(askScores);
    expect(sentBack().at(-1)).to.deep.equal(scores({ scores: [] }));
  });
});

describe("A frame of scores", () => {
  it("holds as many as fit", () => {
    const frame = writeFrame(scores({ scores: scoresFrom(0, MOST_SCORES) }));
    expect(frame.length).to.be.within(MOST_FRAME - 24, MOST_FRAME);
    expect(readFrame(frame)).to.deep.equal(scores({ scores: scoresFrom(0, MOST_SCORES) }));
  });
});
