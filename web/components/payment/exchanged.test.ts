import { expect } from "chai";
import fc from "fast-check";
import { conversationId } from "../../messaging/ids.ts";
import type { Conversation } from "../../messaging/messenger.ts";
import type { PaymentInstruction } from "../../payments/instruction.ts";
import { referenceOf } from "../../payments/reference.ts";
import { anAgreement } from "../../payments/testing/arbitrary.ts";
import { asSent, conversationWith, instructionBy } from "./exchanged.ts";

const BEA = "0x00000000000000000000000000000000000000B2";
const AMAL = "0x00000000000000000000000000000000000000a1";
const [agreement, elsewhere] = fc.sample(anAgreement, { numRuns: 2, seed: 6 });
if (agreement === undefined || elsewhere === undefined) throw new Error("A sample of two has two.");

const instruction = (expiresAt: number, id = agreement): PaymentInstruction => ({
  ...{ version: 1, kind: "money", agreement: id, reference: referenceOf(id), expiresAt },
  ...{ method: { kind: "cash", how: "At the market" }, amount: { value: "5", currency: "EUR" } },
});
const payment = (sender: typeof BEA | typeof AMAL | null, value: PaymentInstruction) => ({
  sender,
  content: { kind: "payment" as const, value },
});
const conversation = (id: string, changes: Partial<Conversation>): Conversation => ({
  ...{ id: conversationId.parse(id), others: [BEA], isGroup: false, name: "", consent: "allowed" },
  ...{ last: null, unread: 0, changedAt: 0, ...changes },
});

describe("instructions between two members", () => {
  it("are in the conversation that they have alone and both want", () => {
    const all = [
      conversation("group", { isGroup: true }),
      conversation("request", { consent: "unknown" }),
      conversation("other", { others: [AMAL] }),
      conversation("more", { others: [BEA, AMAL] }),
      conversation("nobody", { others: [] }),
    ];
    expect(conversationWith(all, BEA)).to.equal(null);
    const lower = "0x00000000000000000000000000000000000000b2";
    expect(conversationWith([...all, conversation("two", {})], lower)).to.equal("two");
  });

  it("are the newest of the author for the agreement", () => {
    const text = { sender: BEA, content: { kind: "text", value: "Hello" } } as const;
    expect(instructionBy(BEA, agreement, [text])).to.equal(null);
    const messages = [
      payment(BEA, instruction(1)),
      payment(BEA, instruction(2)),
      payment(AMAL, instruction(3)),
      payment(null, instruction(4)),
      payment(BEA, instruction(5, elsewhere)),
      text,
    ];
    expect(instructionBy(BEA, agreement, messages)?.expiresAt).to.equal(2);
  });

  it("count as sent as soon as they are kept for sending", () => {
    const waiting = {
      ...{ key: "1", conversation: conversationId.parse("two"), writtenAt: 0, failed: true },
      content: { kind: "payment" as const, value: instruction(7) },
    };
    expect(instructionBy(BEA, agreement, asSent([waiting], BEA))?.expiresAt).to.equal(7);
  });
});
