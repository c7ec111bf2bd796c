import { expect } from "chai";
import fc from "fast-check";
import { PaymentsError, type PaymentsErrorCode } from "./errors.ts";
import { decodeInstruction, encodeInstruction, hasExpired } from "./instruction.ts";
import { referenceOf } from "./reference.ts";
import { anAgreement, anInstruction } from "./testing/arbitrary.ts";

function refusal(text: string): PaymentsError {
  try {
    decodeInstruction(text);
  } catch (error) {
    if (error instanceof PaymentsError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

const codeOf = (text: string): PaymentsErrorCode => refusal(text).code;

/** Instructions with one field changed as they travel. */
function changed(change: (wire: Record<string, unknown>) => object): string {
  const [instruction] = fc.sample(anInstruction, { numRuns: 1, seed: 1 });
  if (instruction === undefined) throw new Error("A sample of one has one.");
  const wire: Record<string, unknown> = JSON.parse(encodeInstruction(instruction));
  return JSON.stringify({ ...wire, ...change(wire) });
}

describe("payment instructions", () => {
  it("come back from their text as they were, and the text is bounded", () => {
    fc.assert(
      fc.property(anInstruction, (instruction) => {
        const text = encodeInstruction(instruction);
        expect(text.length).to.be.at.most(2_048);
        expect(decodeInstruction(text)).to.deep.equal(instruction);
      }),
    );
  });

  it("are refused where any part is missing", () => {
    fc.assert(
      fc.property(anInstruction, fc.nat(), (instruction, at) => {
        const wire: Record<string, unknown> = JSON.parse(encodeInstruction(instruction));
        const names = Object.keys(wire);
        delete wire[names[at % names.length] ?? ""];
        expect(codeOf(JSON.stringify(wire))).to.equal("instruction-unreadable");
      }),
    );
  });

  it("are refused with the reference of another agreement", () => {
    fc.assert(
      fc.property(anAgreement, (agreement) => {
        const reference = referenceOf(agreement);
        expect(refusal(changed(() => ({ reference }))).message).to.match(/Place: reference\.$/);
      }),
    );
  });

  it("are refused where an amount doesn't suit its method", () => {
    const swap = (wire: Record<string, unknown>) => ({ kind: wire.kind === "token" ? "money" : "token" });
    expect(codeOf(changed(swap))).to.equal("instruction-unreadable");
    const zero = { kind: "token", units: "0" };
    expect(codeOf(changed(() => zero))).to.equal("instruction-unreadable");
  });

  it("are refused where they are no JSON, of another version, or too long", () => {
    for (const text of ["", "{", "null", "[]", '"text"']) {
      expect(codeOf(text), text).to.equal("instruction-unreadable");
    }
    expect(codeOf(changed(() => ({ version: 2 })))).to.equal("instruction-unreadable");
    expect(codeOf(changed(() => ({ padding: "a".repeat(2_048) })))).to.equal("instruction-too-large");
  });

  it("tell in an error where it is wrong and nothing of what was there", () => {
    const secret = "DE00SECRET";
    const text = changed(() => ({
      kind: "money",
      method: { kind: "bank", holder: secret, iban: secret, bic: null },
    }));
    const error = refusal(text);
    expect(error.message).to.contain("method.iban");
    expect(`${error.message} ${error.stack} ${error.cause}`).not.to.contain("SECRET");
  });

  it("hold until their last second", () => {
    const [instruction] = fc.sample(anInstruction, { numRuns: 1, seed: 2 });
    if (instruction === undefined) throw new Error("A sample of one has one.");
    expect(hasExpired(instruction, instruction.expiresAt)).to.equal(false);
    expect(hasExpired(instruction, instruction.expiresAt + 1)).to.equal(true);
  });
});
