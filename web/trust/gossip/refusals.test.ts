import { expect } from "chai";
import { encodeRecord } from "../attestations/codec.ts";
import { DAY, exchange, NOW, review, salt, signer, vouch } from "../attestations/testing/signers.ts";
import type { PeerFault } from "./limits.ts";
import { MOST_FRAME } from "./link.ts";
import { emptySymbols } from "./symbols.ts";
import { ADA, attacked, EVE, helloOf } from "./testing/attacked.ts";
import { type Frame, MOST_IDS, writeFrame } from "./wire.ts";

const [ada, bo, eve] = [ADA, signer(2), EVE];
const hello = helloOf("all");
const compare: Frame = { type: "compare", nonce: new Uint8Array(16), size: 5 };
const records = (...some: readonly Uint8Array[]): Frame => ({ type: "records", records: some });

describe("What a peer sends is refused, and told of", () => {
  const cases: readonly (readonly [PeerFault, string, () => Promise<readonly (Frame | Uint8Array)[]>])[] = [
    [
      "forged",
      "a vouch in another's name",
      async () => [records(encodeRecord({ ...(await vouch(eve, bo)), attester: ada.account }))],
    ],
    [
      "one-signature-missing",
      "an exchange that one alone signed",
      async () => {
        const signed = await exchange(eve, bo);
        const exchanged = { ...signed, receiverSignature: signed.providerSignature };
        return [records(encodeRecord(await review(eve, bo, { kind: "exchange", exchange: exchanged })))];
      },
    ],
    [
      "expired",
      "a vouch that has ended",
      async () => [records(encodeRecord(await vouch(eve, bo, { expirationTime: NOW })))],
    ],
    [
      "not-yet",
      "a vouch from tomorrow",
      async () => [records(encodeRecord(await vouch(eve, bo, { time: NOW + DAY })))],
    ],
    ["self", "a vouch for oneself", async () => [records(encodeRecord(await vouch(eve, eve)))]],
    [
      "weight-out-of-range",
      "a vouch of 200",
      async () => [records(encodeRecord(await vouch(eve, bo, { weight: 200 })))],
    ],
    [
      "too-long",
      "a record that is longer than records are",
      async () => [records(new Uint8Array(1_000).fill(1))],
    ],
    ["malformed", "a record that is none", async () => [records(new Uint8Array(100).fill(1).fill(4, 1, 2))]],
    [
      "unknown-schema",
      "a record of a kind that there isn't",
      async () => [records(new Uint8Array(100).fill(1).fill(9, 1, 2))],
    ],
    ["oversized", "a frame that is longer than frames are", async () => [new Uint8Array(MOST_FRAME + 1)]],
    ["malformed", "a frame that is none", async () => [Uint8Array.of(2, 99, 3)]],
    ["malformed", "a frame of another version", async () => [Uint8Array.of(9, 1, ...new Uint8Array(8))]],
    ["malformed", "a frame with something behind it", async () => [Uint8Array.of(...writeFrame(compare), 0)]],
    ["malformed", "a second hello", async () => [hello]],
    [
      "replayed",
      "the same record again",
      async () => {
        const record = encodeRecord(await vouch(eve, bo));
        return [records(record), records(record)];
      },
    ],
    [
      "too-much",
      "a question for too many symbols",
      async () => [compare, { type: "more", from: 0, count: 5_000 }],
    ],
    [
      "too-much",
      "a question for one symbol at a time",
      async () => [compare, { type: "more", from: 0, count: 1 }],
    ],
    ["too-much", "one comparison after the other", async () => Array.from({ length: 13 }, () => compare)],
    [
      "too-much",
      "a question for more records than one comparison moves",
      async () => [compare, { type: "want", ids: Array.from({ length: MOST_IDS }, (_, id) => BigInt(id)) }],
    ],
  ];
  for (const [fault, what, frames] of cases)
    it(`as ${fault}: ${what}`, async () => {
      const { say, report, device } = await attacked();
      await say(...(await frames()));
      expect(Object.keys(report().refusals)).to.deep.equal([fault]);
      expect(device.ids().length).to.equal(fault === "replayed" ? 1 : 0);
    });

  it("as malformed: anything before a hello", async () => {
    const { dial, world, report } = await attacked();
    const second = await dial();
    second.send(writeFrame(compare));
    await world.deliver();
    expect(report().refusals).to.deep.equal({ malformed: 1 });
  });

  it("as malformed: no symbols where some were asked for, and ids that don't ascend", async () => {
    const { world, device, report } = await attacked();
    // The device asks whom its own account comes before.
    const asked = signer(1).account < eve.account;
    expect(asked).to.equal(true);
    const [here, there] = world.link(ada.account, eve.account);
    device.gossiper.connect(here);
    there.send(writeFrame(hello));
    await world.deliver();
    there.send(writeFrame({ type: "ready", nonce: new Uint8Array(16), size: 0 }));
    there.send(writeFrame({ type: "symbols", from: 0, symbols: emptySymbols(0) }));
    await world.deliver();
    expect(report().refusals).to.deep.equal({ malformed: 1 });
    const [again, far] = world.link(ada.account, eve.account);
    device.gossiper.connect(again);
    far.send(writeFrame(hello));
    far.send(writeFrame({ type: "ready", nonce: new Uint8Array(16), size: 90_000 }));
    far.send(writeFrame({ type: "ids", after: 0n, isLast: true, ids: [5n, 4n] }));
    await world.deliver();
    expect(report().refusals).to.deep.equal({ malformed: 2 });
  });

  it("but not a record that it had a right to send, and nothing else of the frame with it", async () => {
    const { say, report, device } = await attacked();
    const good = encodeRecord(await vouch(eve, bo));
    await say(records(encodeRecord({ ...(await vouch(eve, ada)), weight: 3 }), good));
    expect(report().refusals).to.deep.equal({ forged: 1 });
    expect(device.ids().length).to.equal(1);
  });

  it("when there is no room for more of one attester, without blame", async () => {
    const { say, report, device } = await attacked();
    const many = [];
    for (let number = 0; number < 2_001; number += 1)
      many.push(encodeRecord(await vouch(eve, signer(100 + number), { salt: salt(number) })));
    for (let from = 0; from < many.length; from += 100) await say(records(...many.slice(from, from + 100)));
    expect(report().refusals).to.deep.equal({ full: 1 });
    expect(report().mutedUntil).to.equal(null);
    expect(device.ids().length).to.equal(2_000);
  });
});

describe("A peer that goes on sending what is refused", () => {
  it("is parted from and not heard, for a minute, then for two", async () => {
    const { world, dial, link, say, report, device } = await attacked();
    const forgery = async (number: number) =>
      records(encodeRecord({ ...(await vouch(eve, bo, { salt: salt(number) })), attester: ada.account }));
    for (let number = 0; number < 3; number += 1) await say(await forgery(number));
    expect(link.isOpen).to.equal(false);
    expect(report()).to.deep.include({ links: 0, mutedUntil: (NOW + 60) * 1_000 });
    expect((await dial()).isOpen).to.equal(false);

    await world.pass(60_000);
    const again = await dial();
    expect(again.isOpen).to.equal(true);
    again.send(writeFrame(hello));
    for (let number = 3; number < 6; number += 1) again.send(writeFrame(await forgery(number)));
    await world.deliver();
    expect(again.isOpen).to.equal(false);
    expect(report()).to.deep.include({ mutedUntil: (NOW + 60 + 120) * 1_000 });
    expect(device.ids()).to.deep.equal([]);
  });

  it("is parted from for bytes beyond its allowance", async () => {
    const { link, say, report } = await attacked();
    const frame = writeFrame({ type: "want", ids: Array.from({ length: MOST_IDS }, (_, id) => BigInt(id)) });
    await say(...Array.from({ length: 270 }, () => frame));
    expect(report().refusals["too-much"]).to.be.above(0);
    expect(link.isOpen).to.equal(false);
  });
});
