import { expect } from "chai";
import { digitsOf, moneySchema } from "./money.ts";

const reads = (value: string, currency = "EUR") => moneySchema.safeParse({ value, currency }).success;

describe("money", () => {
  it("is an exact decimal text above zero", () => {
    for (const value of ["0.01", "1", "12.5", "12.50", "0.0001", "999999999999.9999"]) {
      expect(reads(value), value).to.equal(true);
    }
    for (const value of [
      "0",
      "0.00",
      "",
      "01",
      "1.",
      ".5",
      "-1",
      "+1",
      "1,5",
      "1e3",
      "1000000000000",
      "0.00001",
      " 1",
    ]) {
      expect(reads(value), value).to.equal(false);
    }
  });

  it("names its currency by ISO 4217", () => {
    for (const currency of ["eur", "EURO", "€", ""]) expect(reads("1", currency), currency).to.equal(false);
  });

  it("knows the digits of a currency's minor unit", () => {
    expect(["EUR", "JPY", "KWD"].map(digitsOf)).to.deep.equal([2, 0, 3]);
  });
});
