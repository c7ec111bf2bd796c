import { expect } from "chai";
import { encodeRecord } from "../attestations/codec.ts";
import { toHeld } from "../attestations/held.ts";
import type { SignedRecord } from "../attestations/record.ts";
import { DAY, NOW, SCHEME, signer, vouch } from "../attestations/testing/signers.ts";
import { createHoard } from "./hoard.ts";
import { createMemoryStore } from "./testing/device.ts";

const [ada, bo, cy] = [signer(1), signer(2), signer(3)];
const held = (record: SignedRecord) => toHeld(record, encodeRecord(record), SCHEME);

describe("What a device holds", () => {
  it("is there again at the next visit, without what has ended or can't be read", async () => {
    const lasting = encodeRecord(await vouch(ada, bo));
    const ended = encodeRecord(await vouch(ada, cy, { expirationTime: NOW }));
    const store = { ...createMemoryStore(), all: async () => [lasting, ended, Uint8Array.of(9, 9)] };
    const hoard = await createHoard(store, SCHEME, NOW);
    expect(hoard.counting(NOW).map(({ bytes }) => bytes)).to.deep.equal([lasting]);
  });

  it("is written down, and what a newer took the place of or has ended is erased", async () => {
    const store = createMemoryStore();
    const hoard = await createHoard(store, SCHEME, NOW);
    const older = held(await vouch(ada, bo, { time: NOW - 5 }));
    const newer = held(await vouch(ada, bo, { time: NOW - 4, expirationTime: NOW + DAY }));
    hoard.keep([older], NOW);
    expect(hoard.keep([newer], NOW).fresh).to.deep.equal([newer]);
    expect(hoard.keep([older], NOW).fresh).to.deep.equal([]);
    await new Promise(setImmediate);
    expect([...store.kept.keys()]).to.deep.equal([newer.id]);
    expect(hoard.collect(NOW + DAY - 1)).to.equal(false);
    expect(hoard.collect(NOW + DAY)).to.equal(true);
    await new Promise(setImmediate);
    expect(store.kept.size).to.equal(0);
    expect(hoard.isKept()).to.equal(true);
  });

  it("isn't offered to others in its last minutes, when their clocks may have passed its end", async () => {
    const hoard = await createHoard(createMemoryStore(), SCHEME, NOW);
    hoard.keep([held(await vouch(ada, bo, { expirationTime: NOW + 301 }))], NOW);
    expect(hoard.offered(NOW).length).to.equal(1);
    expect(hoard.offered(NOW + 1).length).to.equal(0);
    expect(hoard.counting(NOW + 1).length).to.equal(1);
  });

  it("counts on where the store fails, and says that it isn't written down", async () => {
    const store = { ...createMemoryStore(), put: () => Promise.reject(new Error("The disk is full.")) };
    const hoard = await createHoard(store, SCHEME, NOW);
    hoard.keep([held(await vouch(ada, bo))], NOW);
    await new Promise(setImmediate);
    expect(hoard.counting(NOW).length).to.equal(1);
    expect(hoard.isKept()).to.equal(false);
  });

  it("is the same array until it changes", async () => {
    const hoard = await createHoard(createMemoryStore(), SCHEME, NOW);
    hoard.keep([held(await vouch(ada, bo))], NOW);
    const before = hoard.counting(NOW);
    expect(hoard.counting(NOW + 1)).to.equal(before);
    hoard.keep([held(await vouch(ada, cy))], NOW + 1);
    expect(hoard.counting(NOW + 1)).not.to.equal(before);
  });
});
