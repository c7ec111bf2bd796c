import { expect } from "chai";
import { encodeRecord } from "../attestations/codec.ts";
import { toHeld } from "../attestations/held.ts";
import type { SignedRecord } from "../attestations/record.ts";
import { DAY, NOW, revocation, SCHEME, salt, signer, vouch } from "../attestations/testing/signers.ts";
import type { Gossiper } from "./gossiper.ts";
import { createWorld, type Device } from "./testing/device.ts";
import { bytesOf } from "./testing/wire.ts";
import { writeFrame } from "./wire.ts";

const [ada, bo, cy, di, eve] = [signer(1), signer(2), signer(3), signer(4), signer(5)];
const reportOn = ({ gossiper }: { gossiper: Gossiper }, { owner }: Device) =>
  gossiper.peers().find(({ peer }) => peer === owner.account);

/** Vouches of many members for their neighbours. Nobody looks at the signatures of what comes out of a store. */
function stored(from: number, to: number): readonly SignedRecord[] {
  const account = (number: number) => `0x${number.toString(16).padStart(40, "0")}` as typeof ada.account;
  return Array.from({ length: to - from }, (_, place) => ({
    kind: "vouch" as const,
    attester: account(100 + from + place),
    recipient: account(101 + from + place),
    time: NOW - DAY,
    expirationTime: NOW + DAY,
    weight: 50,
    salt: salt(from + place),
    signature: `0x${"00".repeat(64)}` as const,
  }));
}

describe("Two devices that meet", () => {
  it("end up with the same, whoever held what", async () => {
    const world = createWorld();
    const [one, other] = [await world.device(ada), await world.device(bo)];
    await one.add(await vouch(ada, cy));
    await one.add(await vouch(bo, cy, { time: NOW - 5 }));
    await other.add(await vouch(bo, cy, { time: NOW - 4, weight: 10 }));
    await other.add(await vouch(cy, ada));
    world.connect(one, other);
    await world.deliver();
    expect(one.ids()).to.deep.equal(other.ids());
    expect(one.ids().length).to.equal(3);
    expect([...one.store.kept.keys()].sort()).to.deep.equal(one.ids());
    expect(reportOn(one, other)?.lastSynced).to.equal(NOW * 1_000);
    expect(reportOn(other, one)?.lastSynced).to.equal(NOW * 1_000);
    expect(reportOn(other, one)?.refusals).to.deep.equal({});
  });

  it("tell each other at once what comes later, and don't send it back", async () => {
    const world = createWorld();
    const [one, other] = [await world.device(ada), await world.device(bo)];
    world.connect(one, other);
    await world.deliver();
    const record = await vouch(ada, cy);
    await one.add(record);
    await world.deliver();
    expect(other.ids()).to.deep.equal(one.ids());
    expect(reportOn(one, other)?.sent.records).to.equal(1);
    expect(reportOn(one, other)?.received.records).to.equal(0);
    expect(reportOn(other, one)?.received.records).to.equal(1);
  });

  it("learn that a vouch was taken back, and don't take it up again from who hasn't heard", async () => {
    const world = createWorld();
    const [one, other, late] = [await world.device(ada), await world.device(bo), await world.device(cy)];
    const record = await vouch(ada, di);
    for (const device of [one, other, late]) await device.add(record);
    const { uid } = toHeld(record, new Uint8Array(), SCHEME);
    await one.add(await revocation(ada, uid));
    world.connect(one, other);
    await world.deliver();
    expect(other.ids()).to.deep.equal([]);
    world.connect(other, late);
    await world.deliver();
    expect([...one.ids(), ...other.ids(), ...late.ids()]).to.deep.equal([]);
  });

  it("compare again from time to time, and find what one was told meanwhile by nobody", async () => {
    const world = createWorld();
    const [one, other] = [await world.device(ada), await world.device(bo)];
    const [end] = world.connect(one, other);
    await world.deliver();
    // More peers than one tells at once: the last one isn't told.
    const others = [];
    for (let number = 20; number < 40; number += 1) {
      const device = await world.device(signer(number));
      world.connect(one, device);
      others.push(device);
    }
    await world.deliver();
    await one.add(await vouch(ada, cy));
    await world.deliver();
    expect([other, ...others].filter((device) => device.ids().length > 0).length).to.equal(8);
    await world.pass(120_000);
    expect([other, ...others].filter((device) => device.ids().length > 0).length).to.equal(21);
    expect(end.isOpen).to.equal(true);
  });

  it("of another deployment part, without blame", async () => {
    const world = createWorld();
    const device = await world.device(ada);
    const [here, there] = world.link(ada.account, eve.account);
    device.gossiper.connect(here);
    there.send(writeFrame({ type: "hello", scheme: new Uint8Array(8), holds: "all" }));
    await world.deliver();
    expect(there.isOpen).to.equal(false);
    expect(device.gossiper.peers()[0]).to.deep.include({ links: 0, mutedUntil: null, refusals: {} });
  });
});

describe("Sets of 10,000 records that differ in 50", () => {
  it("are compared, and the 50 sent, in at most 20 kB of all frames", async () => {
    const world = createWorld();
    const common = stored(0, 9_975).map(encodeRecord);
    const [mine, theirs] = [stored(20_000, 20_025), stored(30_000, 30_025)].map((some) =>
      some.map(encodeRecord),
    );
    const one = await world.device(ada, [...common, ...(mine ?? [])]);
    const other = await world.device(bo, [...common, ...(theirs ?? [])]);
    const ends = world.connect(one, other);
    await world.deliver();
    const bytes = ends.reduce((total, { sent }) => total + bytesOf(sent), 0);
    expect(bytes).to.be.at.most(20_000);
    // They came, whole; that nobody signed them is seen then.
    expect(reportOn(one, other)?.received.records).to.equal(25);
    expect(reportOn(other, one)?.received.records).to.equal(25);
  });
});

describe("A device that starts with nothing", () => {
  it("gets all of a large set, in more than one comparison, by a list of ids", async () => {
    const world = createWorld();
    const records = [];
    for (let number = 0; number < 2_300; number += 1)
      records.push(
        encodeRecord(await vouch(signer(number % 50), signer(100 + number), { salt: salt(number) })),
      );
    const [full, empty] = [await world.device(ada, records), await world.device(bo)];
    world.connect(full, empty);
    await world.deliver();
    expect(empty.ids().length).to.equal(2_300);
    expect(empty.ids()).to.deep.equal(full.ids());
    expect(reportOn(empty, full)?.refusals).to.deep.equal({});
  });
});

describe("Five devices in a row, one of which goes away", () => {
  it("come to hold the same", async () => {
    const world = createWorld();
    const owners = [ada, bo, cy, di, eve];
    const devices = await Promise.all(owners.map((owner) => world.device(owner)));
    for (const [place, device] of devices.entries())
      for (let number = 0; number < 20; number += 1)
        await device.add(await vouch(owners[place] ?? ada, signer(100 + number)));
    // A ring: with one away, all others are still linked.
    for (const [place, device] of devices.entries())
      world.connect(device, devices[(place + 1) % devices.length] ?? device);
    devices[2]?.gossiper.close();
    await world.deliver();
    await world.pass(60_000);
    const [first, second, , fourth, fifth] = devices.map((device) => device.ids());
    expect(first?.length).to.equal(80);
    for (const ids of [second, fourth, fifth]) expect(ids).to.deep.equal(first);
  });
});
