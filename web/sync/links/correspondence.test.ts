import { expect } from "chai";
import { type Correspondence, createCorrespondence } from "./correspondence.ts";
import type { SignalBody } from "./signal.ts";

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** One end, whose clock the test moves, with what it sent, received and whether it broke. */
function end(deliver: (body: SignalBody) => Promise<void> = async () => {}) {
  const [sent, received]: [SignalBody[], number[]] = [[], []];
  const state = { sent, received, isClosed: false, now: 0 };
  const letters: Correspondence = createCorrespondence({
    send: async (body) => {
      sent.push(body);
      await deliver(body);
    },
    received: (frame) => received.push(frame.length),
    closed: () => {
      state.isClosed = true;
    },
    now: () => state.now,
  });
  return { ...letters, state };
}

const frame = (position: number) => ({ type: "frame" as const, position, frame: new Uint8Array(position) });

describe("frames as messages", () => {
  it("go one after the other, each counted", async () => {
    const one = end();
    for (const size of [3, 2, 1]) one.send(new Uint8Array(size));
    await settle();
    expect(
      one.state.sent.map((body) => "position" in body && [body.position, body.frame.length]),
    ).to.deep.equal([
      [0, 3],
      [1, 2],
      [2, 1],
    ]);
  });

  it("come in once each, and end the link where one is missing", () => {
    const one = end();
    for (const position of [0, 1, 1, 0, 2]) one.receive(frame(position));
    expect(one.state.received).to.deep.equal([0, 1, 2]);
    one.receive(frame(4));
    expect(one.state.isClosed).to.equal(true);
    one.receive(frame(3));
    expect(one.state.received).to.deep.equal([0, 1, 2]);
  });

  it("wait where there are more than a conversation should bear", async () => {
    const one = end();
    for (let count = 0; count < 80; count++) one.send(new Uint8Array(1));
    await settle();
    expect(one.state.sent).to.have.length(64);
    one.close();
  });

  it("are not taken from whoever sends more than that", () => {
    const one = end();
    for (let position = 0; position < 97; position++) one.receive(frame(position));
    expect([one.state.received.length, one.state.isClosed]).to.deep.equal([96, true]);
  });

  it("end where one can't be delivered, or too many wait", async () => {
    const away = end(() => Promise.reject(new Error("away")));
    away.send(new Uint8Array(1));
    await settle();
    expect(away.state.isClosed).to.equal(true);

    const full = end(() => new Promise(() => {}));
    for (let count = 0; count < 258; count++) full.send(new Uint8Array(1));
    expect(full.state.isClosed).to.equal(true);
  });
});
