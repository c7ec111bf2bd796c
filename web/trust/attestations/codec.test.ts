import { expect } from "chai";
import fc from "fast-check";
import { pad, toHex } from "viem";
import { decodeRecord, encodeRecord, MOST_RECORD } from "./codec.ts";
import type { SignedRecord } from "./record.ts";
import { exchange, review, revocation, salt, signer, vouch } from "./testing/signers.ts";

const [ada, bo] = [signer(1), signer(2)];
const whole = `0x${"e7".repeat(32)}` as const;

async function records(): Promise<readonly SignedRecord[]> {
  const about = { kind: "exchange", exchange: await exchange(ada, bo, { salt: whole }) } as const;
  return [
    await vouch(ada, bo),
    await vouch(ada, bo, { salt: pad("0x") }),
    await vouch(ada, bo, { salt: pad(toHex(1)) }),
    await review(ada, bo, { kind: "agreement", agreement: salt(9) }),
    await review(ada, bo, about, { salt: whole }),
    await review(bo, ada, about),
    await revocation(ada, whole),
  ];
}

describe("A record's bytes", () => {
  it("read as the record that was written, and fit", async () => {
    for (const record of await records()) {
      const bytes = encodeRecord(record);
      expect(decodeRecord(bytes)).to.deep.equal(record);
      expect(bytes.length).to.be.at.most(MOST_RECORD);
    }
  });

  it("are 134 for a vouch with half a salt, 338 for a review that brings its exchange", async () => {
    const about = { kind: "exchange", exchange: await exchange(ada, bo) } as const;
    expect(encodeRecord(await vouch(ada, bo)).length).to.equal(134);
    expect(encodeRecord(await review(ada, bo, about)).length).to.equal(338);
  });

  it("are malformed a byte shorter or longer", async () => {
    for (const record of await records()) {
      const bytes = encodeRecord(record);
      expect(decodeRecord(bytes.subarray(0, -1))).to.equal("malformed");
      expect(decodeRecord(Uint8Array.of(...bytes, 0))).to.be.oneOf(["malformed", "too-long"]);
    }
  });

  it("are refused by version, kind and length", async () => {
    const bytes = encodeRecord(await vouch(ada, bo));
    expect(decodeRecord(Uint8Array.of(2, ...bytes.subarray(1)))).to.equal("malformed");
    expect(decodeRecord(Uint8Array.of(1, 99, ...bytes.subarray(2)))).to.equal("unknown-schema");
    expect(decodeRecord(new Uint8Array(MOST_RECORD + 1))).to.equal("too-long");
  });

  it("have one spelling: whatever reads as a record is written the same", async () => {
    const written = (await records()).map(encodeRecord);
    const mutated = fc
      .tuple(fc.constantFrom(...written), fc.nat({ max: MOST_RECORD - 1 }), fc.nat({ max: 255 }))
      .map(([bytes, place, value]) => bytes.map((byte, at) => (at === place ? value : byte)));
    fc.assert(
      fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: MOST_RECORD })), (bytes) => {
        const record = decodeRecord(bytes);
        if (typeof record !== "string") expect(encodeRecord(record)).to.deep.equal(bytes);
      }),
      { numRuns: 2_000 },
    );
  });

  it("aren't written for a review by who took no part in the exchange", async () => {
    const about = { kind: "exchange", exchange: await exchange(bo, signer(3)) } as const;
    const record = await review(ada, bo, about);
    expect(() => encodeRecord(record)).to.throw(RangeError);
  });
});
