import { expect } from "chai";
import fc from "fast-check";
import { buildEpc069, parseEpc069, type SepaTransfer } from "./epc069.ts";
import { PaymentsError } from "./errors.ts";
import { referenceOf } from "./reference.ts";
import { aBic, aLine, anAgreement, anIban, euros } from "./testing/arbitrary.ts";

const TRANSFER: SepaTransfer = {
  name: "Amber Morel",
  iban: "DE89370400440532013000",
  bic: null,
  amount: "12.50",
  purpose: null,
  reference: "RF18539007547034",
  text: null,
  information: null,
};
const bytes = (text: string) => new TextEncoder().encode(text);
const build = (change: Partial<SepaTransfer>) => buildEpc069({ ...TRANSFER, ...change });
const parse = (...payload: string[]) => parseEpc069(bytes(payload.join("\n")));

const transfer: fc.Arbitrary<SepaTransfer> = fc
  .tuple(
    fc.record({
      name: aLine(40),
      iban: anIban,
      bic: fc.option(aBic),
      amount: fc.option(euros),
      purpose: fc.option(fc.constantFrom("CHAR", "GDDS", "X1")),
      information: fc.option(aLine(20)),
    }),
    fc.oneof(
      anAgreement.map((agreement) => ({ reference: referenceOf(agreement), text: null })),
      fc.option(aLine(40)).map((text) => ({ reference: null, text })),
    ),
  )
  .map(([part, what]) => ({ ...part, ...what }));

describe("codes of SEPA credit transfers (EPC069-12)", () => {
  it("have a line a part and end with the last that says something", () => {
    expect(build({}).split("\n")).to.deep.equal([
      "BCD",
      "002",
      "1",
      "SCT",
      "",
      "Amber Morel",
      "DE89370400440532013000",
      "EUR12.50",
      "",
      "RF18539007547034",
    ]);
  });

  it("are read back as they were, with either end of line", () => {
    fc.assert(
      fc.property(transfer, fc.boolean(), (given, isWindows) => {
        const payload = buildEpc069(given);
        expect(bytes(payload).length).to.be.at.most(331);
        expect(payload).not.to.match(/\n$/);
        const read = parseEpc069(bytes(isWindows ? payload.replaceAll("\n", "\r\n") : payload));
        expect(read).to.deep.equal(given);
      }),
    );
  });

  it("take from one cent to 999,999,999.99 euro", () => {
    for (const amount of ["0.01", "1", "0.5", "999999999.99"]) {
      expect(Number(parseEpc069(bytes(build({ amount }))).amount), amount).to.equal(Number(amount));
    }
    for (const amount of ["0", "0.00", "0.001", "1000000000", "-1", "1,5", "01", "", "1."]) {
      expect(() => build({ amount }), amount).to.throw(PaymentsError, "Place: amount");
    }
    const [head, tail] = [["BCD", "002", "1", "SCT", "", "Amber"], "DE89370400440532013000"];
    for (const money of ["USD1", "EUR0", "EUR", "EUR1.234", "1.00"]) {
      expect(() => parse(...head, tail, money), money).to.throw(PaymentsError, "Place: amount");
    }
  });

  it("are for accounts of the SEPA countries", () => {
    // Brazil's own example; a right IBAN all the same.
    expect(() => build({ iban: "BR1500000000000010932840814P2" })).to.throw(PaymentsError, "Place: iban");
    expect(() => build({ iban: "DE88370400440532013000" })).to.throw(PaymentsError, "Place: iban");
    expect(() => build({ bic: "COBA" })).to.throw(PaymentsError, "Place: bic");
  });

  it("take a reference or a text, of their lengths", () => {
    expect(build({ reference: null, text: "a".repeat(140) }).split("\n")[10]).to.have.length(140);
    expect(() => build({ text: "also" })).to.throw(PaymentsError, "Place: text");
    expect(() => build({ reference: "RF19539007547034" })).to.throw(PaymentsError, "Place: reference");
    expect(() => build({ reference: null, text: "a".repeat(141) })).to.throw(PaymentsError, "Place: text");
    expect(() => build({ name: "a".repeat(71) })).to.throw(PaymentsError, "Place: name");
    expect(() => build({ name: "" })).to.throw(PaymentsError, "Place: name");
    expect(() => build({ purpose: "TOOLONG" })).to.throw(PaymentsError, "Place: purpose");
    expect(() => build({ information: "a".repeat(71) })).to.throw(PaymentsError, "Place: information");
  });

  it("can't be given lines of their own by what somebody wrote", () => {
    for (const sign of ["\n", "\r", "\u0000"]) {
      expect(() => build({ name: `Amber${sign}DE02120300000000202051` })).to.throw(
        PaymentsError,
        "Place: name",
      );
    }
  });

  it("count bytes, not signs, up to 331", () => {
    const filled = { reference: null, amount: null, information: "b".repeat(70) };
    const base = bytes(build({ ...filled, text: "x" })).length - 1;
    const left = 331 - base;
    const text = `${"é".repeat(Math.floor(left / 2))}${"x".repeat(left % 2)}`;
    expect(bytes(build({ ...filled, text })).length).to.equal(331);
    expect(() => build({ ...filled, text: `${text}x` })).to.throw(PaymentsError, "too long");
    expect(() => parse("BCD", "002", "1", "SCT", "", "a".repeat(400))).to.throw(PaymentsError);
  });

  it("are read in each of the eight character sets", () => {
    const payload = (set: string, name: number[]) =>
      new Uint8Array([
        ...bytes(`BCD\n002\n${set}\nSCT\n\n`),
        ...name,
        ...bytes("\nDE89370400440532013000\nEUR1\n\n\nhello"),
      ]);
    const read = (set: string, ...name: number[]) => parseEpc069(payload(set, name)).name;
    expect(read("1", 0xc3, 0xa9)).to.equal("é");
    expect(read("2", 0xe9)).to.equal("é");
    expect(read("3", 0xb3)).to.equal("ł");
    expect(read("4", 0xe7)).to.equal("į");
    expect(read("5", 0xd4)).to.equal("д");
    expect(read("6", 0xd9)).to.equal("Ω");
    expect(read("7", 0xbf)).to.equal("ŋ");
    expect(read("8", 0xa4)).to.equal("€");
    for (const set of ["0", "9", "", "utf-8"]) {
      expect(() => read(set, 0x61), set).to.throw(PaymentsError, "character set");
    }
    expect(() => read("1", 0xe9), "no UTF-8").to.throw(PaymentsError, "character set");
  });

  it("need a BIC in their first version, and are refused in any other form", () => {
    const rest = ["Amber", "DE89370400440532013000", "EUR1"];
    expect(parse("BCD", "001", "1", "SCT", "COBADEFF", ...rest).bic).to.equal("COBADEFF");
    expect(() => parse("BCD", "001", "1", "SCT", "", ...rest)).to.throw(PaymentsError, "Place: bic");
    expect(() => parse("BCD", "003", "1", "SCT", "", ...rest)).to.throw(PaymentsError, "Place: version");
    expect(() => parse("BCD", "002", "1", "INST", "", ...rest)).to.throw(
      PaymentsError,
      "Place: identification",
    );
    expect(() => parse("XXX", "002", "1", "SCT", "", ...rest)).to.throw(PaymentsError);
    const tooMany = ["", "", "", "info", "one more"];
    expect(() => parse("BCD", "002", "1", "SCT", "", ...rest, ...tooMany)).to.throw(PaymentsError);
    expect(() => parse("BCD", "002", "1", "SCT", "", "Amber")).to.throw(PaymentsError, "Place: iban");
  });
});
