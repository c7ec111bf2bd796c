import { expect } from "chai";
import fc from "fast-check";
import { METHOD_SCHEMAS, type MethodKind, methodSchema, methodsSchema } from "./method.ts";
import { aMethod } from "./testing/arbitrary.ts";

// An IBAN that standards and banks use as the example; it belongs to nobody.
const BANK = { kind: "bank", holder: "Amber Morel", iban: "DE89370400440532013000", bic: null };
const CRYPTO = {
  kind: "crypto",
  address: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
  chainId: 31_337,
  token: null,
  symbol: "ETH",
  decimals: 18,
};
const reads = (value: unknown) => methodSchema.safeParse(value).success;

describe("payment methods", () => {
  it("are read back from JSON as they were", () => {
    fc.assert(
      fc.property(aMethod, (method) => {
        expect(methodSchema.parse(JSON.parse(JSON.stringify(method)))).to.deep.equal(method);
      }),
    );
  });

  it("have a schema a kind, under its own name", () => {
    const kinds = Object.keys(METHOD_SCHEMAS) as MethodKind[];
    expect(kinds.map((kind) => METHOD_SCHEMAS[kind].shape.kind.parse(kind))).to.deep.equal(kinds);
  });

  it("take an IBAN only with its country's length and check digits (ISO 13616)", () => {
    expect(reads(BANK)).to.equal(true);
    for (const iban of [
      "DE88370400440532013000",
      "DE8937040044053201300",
      "DE89 3704 0044 0532 0130 00",
      "de89370400440532013000",
      "XX89370400440532013000",
      "",
    ]) {
      expect(reads({ ...BANK, iban }), iban).to.equal(false);
    }
  });

  it("take a BIC of 8 or 11 characters, or none (ISO 9362)", () => {
    for (const bic of ["COBADEFF", "COBADEFFXXX", null])
      expect(reads({ ...BANK, bic }), `${bic}`).to.equal(true);
    for (const bic of ["", "COBADE", "COBADEFFXX", "12BADEFF"]) {
      expect(reads({ ...BANK, bic }), bic).to.equal(false);
    }
  });

  it("take an address only with its checksum (EIP-55)", () => {
    expect(reads(CRYPTO)).to.equal(true);
    for (const address of [
      CRYPTO.address.toLowerCase(),
      CRYPTO.address.replace("aA", "AA"),
      CRYPTO.address.slice(0, -1),
      null,
    ]) {
      expect(reads({ ...CRYPTO, address }), `${address}`).to.equal(false);
    }
    expect(reads({ ...CRYPTO, token: CRYPTO.address.toLowerCase() })).to.equal(false);
    expect(reads({ ...CRYPTO, chainId: 0 })).to.equal(false);
    expect(reads({ ...CRYPTO, decimals: 1.5 })).to.equal(false);
  });

  it("refuse text that is empty, too long, or reads as something else than it says", () => {
    const cash = (how: string) => reads({ kind: "cash", how });
    expect(cash("At the market, on Saturdays")).to.equal(true);
    expect(cash("a".repeat(200))).to.equal(true);
    // A joiner that Persian words need.
    expect(cash("می\u200cدهم")).to.equal(true);
    for (const how of [
      "",
      " ",
      " led",
      "a".repeat(201),
      "two\nlines",
      "turned\u202Ea",
      "\uFEFFa",
      "a\u0000b",
      "\uD800",
    ]) {
      expect(cash(how), JSON.stringify(how)).to.equal(false);
    }
    expect(reads({ kind: "other", how: "two\nlines" })).to.equal(true);
    expect(reads({ ...BANK, holder: "a".repeat(71) })).to.equal(false);
    expect(reads({ kind: "cheque", how: "by post" })).to.equal(false);
  });

  it("are ten at most", () => {
    expect(methodsSchema.safeParse(Array(10).fill(BANK)).success).to.equal(true);
    expect(methodsSchema.safeParse(Array(11).fill(BANK)).success).to.equal(false);
  });
});
