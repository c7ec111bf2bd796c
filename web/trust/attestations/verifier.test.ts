import { expect } from "chai";
import { encodeRecord } from "./codec.ts";
import { NOW, SCHEME, signer, vouch } from "./testing/signers.ts";
import { createVerifier } from "./verifier.ts";

describe("A verifier", () => {
  it("says of each record what there is to hold, or why it is refused, in their order", async () => {
    const record = await vouch(signer(1), signer(2));
    const bytes = encodeRecord(record);
    const forged = encodeRecord({ ...record, weight: 3 });
    const verifier = createVerifier(SCHEME);
    const [held, ...refused] = await verifier.judge([bytes, forged, bytes.subarray(0, -1)], NOW);
    expect(held).to.deep.include({ record, bytes });
    expect(refused).to.deep.equal(["forged", "malformed"]);
    verifier.dispose();
  });
});
