import { expect } from "chai";
import type { Address } from "viem";
import type { Sendable } from "./content/table.ts";
import { conversationId, messageId } from "./ids.ts";
import type { Message, Waiting } from "./messenger.ts";
import { stillWaiting } from "./waiting.ts";

const ME: Address = "0x1111111111111111111111111111111111111111";
const BEA: Address = "0x2222222222222222222222222222222222222222";
const conversation = conversationId.parse("c");

const text = (value: string): Sendable => ({ kind: "text", value });
const file = (...bytes: number[]): Sendable => ({
  kind: "attachment",
  value: { filename: "list", mimeType: "text/plain", content: Uint8Array.from(bytes) },
});
const waits = (key: string, writtenAt: number, content: Sendable): Waiting => ({
  key,
  conversation,
  content,
  writtenAt,
  failed: false,
});
const sent = (id: string, sentAt: number, content: Sendable, sender = ME): Message => ({
  id: messageId.parse(id),
  conversation,
  sender,
  sentAt,
  content,
});
const left = (waiting: readonly Waiting[], messages: readonly Message[]) =>
  stillWaiting(waiting, messages, ME).map(({ key }) => key);

describe("what waits to be sent", () => {
  it("waits no longer once the network has it, whatever of it this device was told", () => {
    const waiting = [waits("a", 10, text("soup")), waits("b", 20, text("bread"))];
    expect(left(waiting, [])).to.deep.equal(["a", "b"]);
    expect(left(waiting, [sent("m", 10, text("soup"))])).to.deep.equal(["b"]);
  });

  it("is not taken for what was said before, or by somebody else", () => {
    const waiting = [waits("a", 10, text("yes"))];
    expect(left(waiting, [sent("m", 9, text("yes")), sent("n", 11, text("yes"), BEA)])).to.deep.equal(["a"]);
  });

  it("is as many as were written of the same words", () => {
    const waiting = [waits("a", 10, text("yes")), waits("b", 20, text("yes"))];
    expect(left(waiting, [sent("m", 12, text("yes"))])).to.deep.equal(["b"]);
    expect(left(waiting, [sent("m", 12, text("yes")), sent("n", 21, text("yes"))])).to.deep.equal([]);
  });

  it("is told apart by every byte of a file", () => {
    const waiting = [waits("a", 10, file(1, 2, 3))];
    expect(left(waiting, [sent("m", 12, file(1, 2, 4)), sent("n", 13, file(1, 2))])).to.deep.equal(["a"]);
    expect(left(waiting, [sent("m", 12, file(1, 2, 3))])).to.deep.equal([]);
  });
});
