import { expect } from "chai";
import { IDBFactory } from "fake-indexeddb";
import { toHex } from "../identity/private/bytes.ts";
import { encodeRecord } from "../trust/attestations/codec.ts";
import { toHeld } from "../trust/attestations/held.ts";
import type { RecordId } from "../trust/attestations/record.ts";
import { SCHEME, signer, vouch } from "../trust/attestations/testing/signers.ts";
import { ownRecords } from "./own.ts";
import { forgetAttestations, IndexedDbAttestations, readRecords } from "./store.ts";

const [ada, bo, cy] = [signer(1), signer(2), signer(3)];

describe("signed records that a device keeps", () => {
  it("are there at the next visit, each once, until they are removed or all is forgotten", async () => {
    const factory = new IDBFactory();
    const records = [await vouch(ada, bo), await vouch(bo, cy)];
    const bytes = records.map(encodeRecord);
    const ids = new Map(records.map((record, place) => [toHex(bytes[place] ?? new Uint8Array()), record]));
    const idOf = (one: Uint8Array): RecordId => {
      const record = ids.get(toHex(one));
      if (record === undefined) throw new Error("Unknown.");
      return toHeld(record, one, SCHEME).id;
    };
    const [first = new Uint8Array(), second = new Uint8Array()] = bytes;
    const store = new IndexedDbAttestations(factory, idOf);
    await store.put(bytes);
    await store.put([first]);
    const again = new IndexedDbAttestations(factory, idOf);
    expect((await again.all()).map(toHex).sort()).to.deep.equal(bytes.map(toHex).sort());
    expect(await ownRecords(factory, ada.account)).to.deep.equal([toHex(first)]);
    expect(await ownRecords(factory, bo.account)).to.have.length(2);

    await again.remove([idOf(first)]);
    expect((await readRecords(factory)).map(toHex)).to.deep.equal([toHex(second)]);
    await forgetAttestations(factory);
    expect(await readRecords(factory)).to.deep.equal([]);
  });
});
