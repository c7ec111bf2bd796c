import { expect } from "chai";
import { type DeviceId, newDeviceId } from "../../calls/ids.ts";
import { type AccountId, accountId } from "../../index/ids.ts";
import { valid } from "../../index/testing/expect.ts";
import { conversationId } from "../../messaging/ids.ts";
import type { Link } from "../../trust/gossip/link.ts";
import { type Arrival, createLinks, type Links } from "./links.ts";
import { VERSION } from "./signal.ts";

const conversation = conversationId.parse("the two of us");
const ANA = valid(accountId(`0x${"a".repeat(40)}`));
const settle = async () => {
  for (let round = 0; round < 20; round++) await new Promise((resolve) => setImmediate(resolve));
};

/** Two members in one conversation, who have no direct ways. */
function pair(chosen: readonly [boolean, boolean]) {
  const listeners: ((arrival: Arrival) => void)[] = [];
  const sent: [unknown[], unknown[]] = [[], []];
  const linked: [Link[], Link[]] = [[], []];
  const open = (side: 0 | 1): Links =>
    createLinks({
      device: newDeviceId(),
      line: {
        send: async (_conversation, content) => {
          sent[side].push(content);
          setImmediate(() => listeners[1 - side]?.({ conversation, from: "them", content }));
        },
        subscribe: (listener) => {
          listeners[side] = listener;
          return () => {};
        },
      },
      openDirect: null,
      configuration: {},
      peerOf: (): AccountId | null => (chosen[side] ? ANA : null),
      linked: (link) => linked[side].push(link),
    });
  return { links: [open(0), open(1)] as const, sent, linked, listeners };
}

describe("links between members who chose each other", () => {
  it("carry frames, and end for both when one leaves", async () => {
    const { links, linked } = pair([true, true]);
    links[0].greet(conversation);
    await settle();
    const [mine, theirs] = [linked[0].at(-1), linked[1].at(-1)];
    const heard: number[] = [];
    let isClosed = false;
    theirs?.onFrame((frame) => heard.push(frame.length));
    theirs?.onClose(() => {
      isClosed = true;
    });
    mine?.send(new Uint8Array(7));
    await settle();
    expect([linked[0].length, linked[1].length, mine?.kind, mine?.peer]).to.deep.equal([
      1,
      1,
      "messages",
      ANA,
    ]);
    expect(heard).to.deep.equal([7]);
    links[0].leave(conversation);
    await settle();
    expect(isClosed).to.equal(true);
    for (const each of links) each.close();
  });

  it("are not begun, and nothing is answered, where one of the two did not choose the other", async () => {
    const { links, sent, linked } = pair([true, false]);
    links[0].greet(conversation);
    links[1].greet(conversation);
    await settle();
    expect([sent[0].length, sent[1].length, linked[0].length, linked[1].length]).to.deep.equal([1, 0, 0, 0]);
    for (const each of links) each.close();
  });

  it("answer greetings no faster than they may burden the conversation, and three devices at most", async () => {
    const { links, sent, listeners } = pair([false, true]);
    const hello = (device: DeviceId) => ({
      version: VERSION,
      device,
      to: null,
      sequence: 0,
      body: { type: "hello" },
    });
    for (let count = 0; count < 40; count++)
      listeners[1]?.({ conversation, from: "them", content: hello(newDeviceId()) });
    await settle();
    const types = sent[1].map((content) => (content as { body: { type: string } }).body.type);
    expect(types.filter((type) => type === "hello")).to.have.length(6);
    expect(types.filter((type) => type === "throughMessages")).to.have.length(3);
    for (const each of links) each.close();
  });
});
