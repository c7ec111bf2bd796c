import { expect } from "chai";
import fc from "fast-check";
import { CHUNK, FILE_SIZE, newTransferId, readChunk, readMessage, transferId, writeChunk } from "./wire.ts";

describe("what travels of a file", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.nat(FILE_SIZE),
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        (uuid, offset, given) => {
          const chunk = { id: transferId.parse(uuid), offset, bytes: new Uint8Array(given) };
          expect(readChunk(writeChunk(chunk).buffer)).to.deep.equal(chunk);
        },
      ),
    );
  });

  it("fits into what every browser takes at once", () => {
    const chunk = { id: newTransferId(), offset: 0, bytes: new Uint8Array(CHUNK) };
    expect(writeChunk(chunk).length).to.be.at.most(65_536);
    expect(readChunk(writeChunk(chunk).buffer)?.bytes.length).to.equal(CHUNK);
  });

  it("is refused where it is too short, too long, or from beyond any file", () => {
    const chunk = { id: newTransferId(), offset: 0, bytes: new Uint8Array(CHUNK + 1) };
    expect(readChunk(writeChunk(chunk).buffer)).to.equal(null);
    expect(readChunk(new ArrayBuffer(24))).to.equal(null);
    expect(
      readChunk(writeChunk({ ...chunk, offset: FILE_SIZE + 1, bytes: new Uint8Array(1) }).buffer),
    ).to.equal(null);
  });

  it("is no message where it is not of ours", () => {
    const id = newTransferId();
    const offer = { type: "offer", id, name: "a.pdf", size: 3, sha256: "a".repeat(64) };
    expect(readMessage(JSON.stringify(offer))).to.deep.equal(offer);
    for (const text of [
      "",
      "{",
      JSON.stringify({ ...offer, size: -1 }),
      JSON.stringify({ ...offer, sha256: "a" }),
      JSON.stringify({ ...offer, name: "n".repeat(501) }),
      JSON.stringify({ ...offer, note: "n".repeat(2_000) }),
      JSON.stringify({ type: "accept", id, held: 0.5 }),
      JSON.stringify({ type: "seek", id }),
    ]) {
      expect(readMessage(text)).to.equal(null);
    }
  });
});
