import { expect } from "chai";
import { conversationId, messageId } from "../messaging/ids.ts";
import type { Message } from "../messaging/messenger.ts";
import { pastCalls, withCalls } from "./history.ts";
import { newCallId, newDeviceId } from "./ids.ts";
import { SIGNAL_VERSION, type SignalBody } from "./signal.ts";

const ME = "0x1111111111111111111111111111111111111111";
const THEM = "0x2222222222222222222222222222222222222222";
const NOW = 10_000_000;

/** A call's signals as messages; each of a time, a sender and what it says. */
function messagesOf(...said: readonly (readonly [number, typeof ME | typeof THEM, SignalBody])[]): Message[] {
  const call = newCallId();
  const device = newDeviceId();
  return said.map(([sentAt, sender, body], sequence) => ({
    id: messageId.parse(`${call} ${sequence}`),
    conversation: conversationId.parse("the two of us"),
    sender,
    sentAt,
    content: {
      kind: "call",
      value: { signal: { version: SIGNAL_VERSION, call, device, to: null, sequence, body } },
    },
  }));
}

const invite: SignalBody = { type: "invite", media: "voice" };
const told = (messages: readonly Message[]) =>
  pastCalls(messages, ME, NOW).map(({ isMine, outcome, lasted }) => ({ isMine, outcome, lasted }));

describe("the calls that a conversation tells of", () => {
  it("are told with how long the two talked", () => {
    const call = messagesOf(
      [1_000, ME, invite],
      [4_000, THEM, { type: "accept" }],
      [184_000, THEM, { type: "hangUp", reason: "ended" }],
    );
    expect(told(call)).to.deep.equal([{ isMine: true, outcome: "talked", lasted: 180_000 }]);
  });

  it("are told as unanswered, declined or busy where nobody talked", () => {
    for (const [end, outcome] of [
      [{ type: "hangUp", reason: "noAnswer" }, "unanswered"],
      [{ type: "hangUp", reason: "cancelled" }, "unanswered"],
      [{ type: "decline", reason: "declined" }, "declined"],
      [{ type: "decline", reason: "busy" }, "busy"],
    ] as const) {
      const call = messagesOf([1_000, THEM, invite], [9_000, ME, end]);
      expect(told(call)).to.deep.equal([{ isMine: false, outcome, lasted: null }]);
    }
  });

  it("are not told while they ring or go on, nor where another stands for them", () => {
    expect(told(messagesOf([NOW - 1_000, THEM, invite]))).to.deep.equal([]);
    expect(told(messagesOf([1_000, THEM, invite], [2_000, ME, { type: "accept" }]))).to.deep.equal([]);
    expect(
      told(messagesOf([1_000, THEM, invite], [2_000, THEM, { type: "hangUp", reason: "replaced" }])),
    ).to.deep.equal([]);
  });

  it("are told as unanswered where the caller's page went away", () => {
    expect(told(messagesOf([1_000, THEM, invite]))).to.deep.equal([
      { isMine: false, outcome: "unanswered", lasted: null },
    ]);
  });

  it("stand between the messages, by time", () => {
    const [message] = messagesOf([5_000, ME, invite]);
    if (message === undefined) throw new Error("There is no message.");
    const calls = pastCalls(
      [...messagesOf([1_000, THEM, invite]), ...messagesOf([9_000, THEM, invite])],
      ME,
      NOW,
    );
    const rows = withCalls([{ message }], calls);
    expect(rows.map((row) => ("message" in row ? "message" : row.sentAt))).to.deep.equal([
      1_000,
      "message",
      9_000,
    ]);
  });
});
