import { expect } from "chai";
import { advance } from "./advance.ts";
import { type CallEvent, CONNECT_MS, NO_CALL, RING_MS } from "./call.ts";
import { conversation, member, receivedFrom, steps } from "./testing/members.ts";

const at = 1_000_000;
const ringsOut = (): ReturnType<typeof member> => {
  const ada = member();
  ada.do({ type: "dial", conversation, call: ada.newCall(), media: "voice", at });
  return ada;
};

/** Ada calls, Ben's phone rings. */
function ringing() {
  const ada = ringsOut();
  const ben = member();
  ben.hear(ada.last(), at + 300);
  return { ada, ben };
}

/** Ben has answered, and the two hear each other. */
function talking() {
  const { ada, ben } = ringing();
  ben.do({ type: "accept", at: at + 5_000 });
  ada.hear(ben.last(), at + 5_300);
  for (const one of [ada, ben])
    one.do({ type: "transport", call: ada.call(), transport: "connected", at: at + 6_000 });
  return { ada, ben };
}

describe("a call's states", () => {
  it("ring on both sides, connect after the answer, and end for both", () => {
    const { ada, ben } = ringing();
    expect([ada.phase(), ben.phase()]).to.deep.equal(["ringingOut", "ringingIn"]);
    ben.do({ type: "accept", at: at + 5_000 });
    expect(ben.done()).to.deep.equal(["send accept", "open callee"]);
    ada.hear(ben.last(), at + 5_300);
    expect([ada.phase(), ben.phase(), ...ada.done()]).to.deep.equal([
      "connecting",
      "connecting",
      "open caller",
    ]);
    for (const one of [ada, ben]) {
      one.do({ type: "transport", call: ada.call(), transport: "connected", at: at + 6_000 });
      expect(one.state.call).to.deep.include({ phase: "connected", since: at + 6_000 });
    }
    ada.do({ type: "hangUp", at: at + 60_000 });
    ben.hear(ada.last(), at + 60_300);
    expect(ada.state.call).to.deep.include({ phase: "ended", reason: "hungUp", since: at + 6_000 });
    expect(ben.state.call).to.deep.include({ phase: "ended", reason: "theyHungUp", since: at + 6_000 });
    expect(ben.done()).to.deep.equal(["close"]);
    ben.do({ type: "dismiss", at });
    expect(ben.phase()).to.equal("idle");
  });

  it("tell the caller that it was declined", () => {
    const { ada, ben } = ringing();
    ben.do({ type: "decline", at });
    ada.hear(ben.last(), at);
    expect([ada.reason(), ben.reason()]).to.deep.equal(["declined", "iDeclined"]);
  });

  it("stop ringing when the caller gives up, and when nobody answers", () => {
    const cancelled = ringing();
    cancelled.ada.do({ type: "hangUp", at });
    cancelled.ben.hear(cancelled.ada.last(), at);
    expect([cancelled.ada.reason(), cancelled.ben.reason()]).to.deep.equal(["cancelled", "missed"]);

    const { ada, ben } = ringing();
    ada.do({ type: "timePassed", at: at + RING_MS - 1 });
    expect(ada.phase()).to.equal("ringingOut");
    for (const one of [ada, ben]) one.do({ type: "timePassed", at: at + 300 + RING_MS });
    expect([ada.reason(), ben.reason()]).to.deep.equal(["noAnswer", "missed"]);
    expect([...ada.done(), ...ben.done()]).to.deep.equal(["send hangUp"]);
  });

  it("answer a third who calls meanwhile that the line is busy", () => {
    const { ada, ben } = talking();
    const cleo = ringsOut();
    ben.do(receivedFrom(cleo.last(), { conversation: "with cleo", at: at + 9_000 }));
    expect([ben.phase(), ...ben.done()]).to.deep.equal(["connected", "send decline"]);
    cleo.hear(ben.last(), at + 9_300);
    expect(cleo.reason()).to.equal("busy");
    expect(ada.phase()).to.equal("connected");
  });

  it("make one call of two when both call at once, with nobody having to answer", () => {
    const [ada, ben] = [ringsOut(), ringsOut()];
    const invitations = [ada.last(), ben.last()] as const;
    ada.hear(invitations[1], at + 300);
    ben.hear(invitations[0], at + 300);
    const [winner, loser] = ada.phase() === "connecting" ? [ben, ada] : [ada, ben];
    expect(winner.phase()).to.equal("ringingOut");
    expect(loser.done()).to.deep.equal(["send hangUp", "send accept", "open callee"]);
    for (const signal of loser.sent) winner.hear(signal, at + 600);
    expect([winner.phase(), loser.phase()]).to.deep.equal(["connecting", "connecting"]);
    expect(winner.call()).to.equal(loser.call());
  });

  it("take a call to the one who is calling for an answer", () => {
    const { ben } = ringing();
    ben.do({ type: "dial", conversation, call: ben.newCall(), media: "voice", at });
    expect([ben.phase(), ...ben.done()]).to.deep.equal(["connecting", "send accept", "open callee"]);
  });

  it("stop ringing on my other devices when one of them answers or declines", () => {
    for (const type of ["accept", "decline"] as const) {
      const { ada, ben } = ringing();
      const tablet = member();
      tablet.hear(ada.last(), at);
      ben.do({ type, at });
      tablet.do(receivedFrom(ben.last(), { from: "me", at }));
      expect(tablet.reason()).to.equal("elsewhere");
    }
  });

  it("give the call to the device that the caller hears first, and tell the other", () => {
    const { ada, ben } = ringing();
    const tablet = member();
    tablet.hear(ada.last(), at);
    for (const device of [ben, tablet]) device.do({ type: "accept", at });
    ada.hear(tablet.last(), at);
    ada.hear(ben.last(), at);
    expect(ada.done()).to.deep.equal(["send hangUp"]);
    expect(ada.last().to).to.equal(ben.device);
    ben.hear(ada.last(), at);
    expect([ada.phase(), tablet.phase(), ben.reason()]).to.deep.equal([
      "connecting",
      "connecting",
      "elsewhere",
    ]);
  });

  it("do not ring for an invitation that comes after its end, twice, or a day late", () => {
    const early = ringsOut();
    const invitation = early.last();
    early.do({ type: "hangUp", at });
    const ben = member();
    ben.hear(early.last(), at);
    ben.hear(invitation, at);
    expect(ben.phase()).to.equal("idle");

    const twice = ringing();
    twice.ben.do({ type: "decline", at });
    twice.ben.do({ type: "dismiss", at });
    twice.ben.hear(twice.ada.last(), at);
    expect(twice.ben.phase()).to.equal("idle");

    const cleo = member();
    cleo.do(receivedFrom(invitation, { sentAt: at, at: at + 86_400_000 }));
    expect(cleo.phase()).to.equal("idle");
  });

  it("take the first offer for the answer, where it overtook that", () => {
    const { ada, ben } = ringing();
    ben.do({ type: "accept", at });
    const answer = ben.last();
    ada.hear(ben.signal({ type: "description", kind: "offer", sdp: "v=0" }), at);
    expect([ada.phase(), ...ada.done()]).to.deep.equal(["connecting", "open caller", "negotiate"]);
    ada.hear(answer, at);
    expect([ada.phase(), ...ada.done()]).to.deep.equal(["connecting"]);
  });

  it("look for each other again when the line breaks, and say so when that takes too long", () => {
    const { ada } = talking();
    ada.do({ type: "transport", call: ada.call(), transport: "interrupted", at: at + 10_000 });
    expect([ada.phase(), ...ada.done()]).to.deep.equal(["reconnecting", "restart"]);
    ada.do({ type: "transport", call: ada.call(), transport: "connected", at: at + 12_000 });
    expect(ada.state.call).to.deep.include({ phase: "connected", since: at + 6_000 });
    ada.do({ type: "transport", call: ada.call(), transport: "interrupted", at: at + 20_000 });
    ada.do({ type: "timePassed", at: at + 20_000 + CONNECT_MS });
    expect([ada.reason(), ...ada.done()]).to.deep.equal(["lost", "send hangUp", "close"]);
  });

  it("ring anew when the other, whose line is down, calls again from a new page", () => {
    const { ada } = talking();
    ada.do({ type: "transport", call: ada.call(), transport: "interrupted", at: at + 10_000 });
    const reloaded = ringsOut();
    ada.hear(reloaded.last(), at + 11_000);
    expect([ada.phase(), ...ada.done()]).to.deep.equal(["ringingIn", "close"]);
  });

  it("say when the conversation could not carry the invitation", () => {
    const ada = ringsOut();
    ada.do({ type: "undeliverable", call: ada.call(), at });
    expect(ada.reason()).to.equal("undelivered");
  });

  it("tell a newer app that this one can't answer, once", () => {
    const event: CallEvent = { type: "unsupported", conversation, call: ringsOut().call(), at };
    const { state, effects } = advance(NO_CALL, event);
    expect(effects).to.deep.equal([
      {
        type: "send",
        conversation,
        call: event.call,
        to: null,
        body: { type: "decline", reason: "unsupported" },
      },
    ]);
    expect(steps(state, event).effects).to.deep.equal([]);
  });

  it("ignore signals of other calls, other devices and other conversations", () => {
    const { ada, ben } = talking();
    const cleo = member();
    const hangUp = { type: "hangUp", reason: "ended" } as const;
    ada.hear(cleo.signal(hangUp), at);
    ada.hear({ ...ben.signal(hangUp), device: cleo.device }, at);
    ada.do(receivedFrom(ben.signal(hangUp), { conversation: "another", at }));
    expect(ada.phase()).to.equal("connected");
  });
});
