import { expect } from "chai";
import type { Address } from "viem";
import type { Content } from "./content/table.ts";
import { conversationId, messageId } from "./ids.ts";
import type { Message } from "./messenger.ts";
import { lastShown, merged, threadOf, unreadIn } from "./thread.ts";

const ME: Address = "0x1111111111111111111111111111111111111111";
const BEA: Address = "0x2222222222222222222222222222222222222222";

function message(id: string, sentAt: number, content: Content, sender: Address = BEA): Message {
  return { id: messageId.parse(id), conversation: conversationId.parse("c"), sender, sentAt, content };
}
const text = (id: string, sentAt: number, sender?: Address) =>
  message(id, sentAt, { kind: "text", value: id }, sender);
const sign = (id: string, sentAt: number, to: string, action: 1 | 2, sender: Address) =>
  message(
    id,
    sentAt,
    { kind: "reaction", value: { reference: messageId.parse(to), action, content: "👍" } },
    sender,
  );
const receipt = (id: string, sentAt: number, sender: Address) =>
  message(id, sentAt, { kind: "receipt", value: {} }, sender);

describe("a conversation's messages", () => {
  it("stand once each, by time, whatever order they came in and however often", () => {
    const [a, b, c] = [text("a", 1), text("b", 2), text("c", 2)];
    expect(merged(merged([c], [a, c]), [b, a]).map(({ id }) => id)).to.deep.equal(["a", "b", "c"]);
  });

  it("are left as they are where nothing is new", () => {
    const known = [text("a", 1)];
    expect(merged(known, [text("a", 1)])).to.equal(known);
  });

  it("carry signs, each member's once, until they are taken back", () => {
    const entries = threadOf(
      [
        text("a", 1),
        sign("s1", 2, "a", 1, ME),
        sign("s2", 3, "a", 1, ME),
        sign("s3", 4, "a", 1, BEA),
        sign("s4", 5, "a", 2, BEA),
      ],
      ME,
    );
    expect(entries).to.have.length(1);
    expect(entries[0]?.reactions).to.deep.equal([{ sign: "👍", by: [ME] }]);
  });

  it("count as read by others up to their receipt, and never by my own", () => {
    const readOf = (messages: Message[]) => threadOf(messages, ME).map(({ isRead }) => isRead);
    expect(readOf([text("a", 1, ME), receipt("r", 2, BEA), text("b", 3, ME)])).to.deep.equal([true, false]);
    expect(readOf([text("a", 1, ME), receipt("r", 2, ME)])).to.deep.equal([false]);
  });

  it("show which message they answer, where it is here", () => {
    const reply = (to: string) =>
      message("r", 2, { kind: "reply", value: { referenceId: messageId.parse(to), content: "yes" } });
    expect(threadOf([text("a", 1), reply("a")], ME)[1]?.answers?.id).to.equal("a");
    expect(threadOf([reply("gone")], ME)[0]?.answers).to.equal(null);
  });

  it("are unread where others wrote them after the mark; signs, receipts and calls are not", () => {
    const messages = [
      text("a", 1),
      text("b", 2),
      text("mine", 3, ME),
      sign("s", 4, "a", 1, BEA),
      receipt("r", 5, BEA),
      message("k", 6, { kind: "call", value: { signal: {} } }),
    ];
    expect(unreadIn(messages, ME, 1)).to.equal(1);
    expect(lastShown(messages)?.id).to.equal("mine");
  });
});
