import { expect } from "chai";
import fc from "fast-check";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { failureOf } from "../../index/testing/expect.ts";
import { canonical } from "../profile/same.ts";
import { contentOf, ExportInvalid, type ExportParts, signExport, verifyExport } from "./export.ts";

const wallet = privateKeyToAccount(generatePrivateKey());
const sign = (message: string) => wallet.signMessage({ message });
const AT = new Date("2026-11-27T12:00:00Z");
const PARTS: ExportParts = {
  profile: { name: "Amal Haddad", skills: ["bicycles"], updatedAt: "2026-11-23T10:00:00.000Z" },
  private: { fields: { phone: "+351 210 000 000" }, grants: [] },
  chain: {
    id: 31_337,
    contracts: {},
    account: { id: wallet.address, firstSeenAt: 12n },
    listings: [],
    agreements: [],
  },
};

/** What a file becomes on its way through a disk. */
const onDisk = (value: unknown): unknown => JSON.parse(JSON.stringify(value, null, 2));

describe("an exported file", () => {
  it("is believed with nothing but itself", async () => {
    const content = contentOf(wallet.address, AT, PARTS);
    const file = await signExport(content, sign);
    expect(await verifyExport(onDisk(file))).to.deep.equal(content);
    expect(content.chain.account).to.deep.equal({ id: wallet.address, firstSeenAt: "12" });
  });

  it("is not believed once anything in it is changed", async () => {
    const file = await signExport(contentOf(wallet.address, AT, PARTS), sign);
    const other = privateKeyToAccount(generatePrivateKey());
    for (const [from, to] of [
      ["Amal Haddad", "Amal Sayed"],
      ["+351 210", "+351 211"],
      ["2026-11-27", "2026-11-28"],
      [wallet.address.toLowerCase(), other.address.toLowerCase()],
    ] as const) {
      const changed: unknown = JSON.parse(JSON.stringify(file).replace(from, to));
      expect(await failureOf(verifyExport(changed)), from).to.be.instanceOf(ExportInvalid);
    }
  });

  it("says plainly when it is something else", async () => {
    for (const json of [null, "text", {}, { content: {}, signature: "0x" }])
      expect(String(await failureOf(verifyExport(json)))).to.match(/It is no export of Myceliary/);
  });
});

describe("one text for one value", () => {
  it("whatever the order of its entries, and another for another value", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const backwards = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(backwards)).to.equal(canonical(value));
        expect(JSON.parse(canonical(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
