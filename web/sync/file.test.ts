import { expect } from "chai";
import { RecordsFileInvalid, readRecordsFile, takeRecords, writeRecordsFile } from "./file.ts";

describe("a file of signed records", () => {
  it("has them as they travel", () => {
    const bytes = [Uint8Array.of(1, 2, 255), Uint8Array.of(0)];
    expect(readRecordsFile(writeRecordsFile(bytes))).to.deep.equal(bytes);
  });

  it("says plainly when it is something else", () => {
    for (const text of ["", "null", "{}", '{"form":"myceliary-attestations/2","records":[]}', "[1,2]"])
      expect(() => readRecordsFile(text), text).to.throw(RecordsFileInvalid);
    for (const record of ["", "0x", "0x1", "12", "0xzz"])
      expect(() =>
        readRecordsFile(JSON.stringify({ form: "myceliary-attestations/1", records: [record] })),
      ).to.throw(RecordsFileInvalid);
  });

  it("counts what is taken from it, and what is refused and why", async () => {
    const records = [0, 1, 2, 3].map((one) => Uint8Array.of(one));
    const taken = await takeRecords(records, async ([first]) => (first === 0 ? null : "forged"));
    expect(taken).to.deep.equal({ taken: 1, refused: { forged: 3 } });
  });
});
