import { expect } from "chai";
import { newCallId, newDeviceId } from "./ids.ts";
import { CANDIDATES, readSignal, SIGNAL_VERSION } from "./signal.ts";

const signal = (body: unknown, changes: object = {}) => ({
  version: SIGNAL_VERSION,
  call: newCallId(),
  device: newDeviceId(),
  to: null,
  sequence: 0,
  body,
  ...changes,
});
const candidate = {
  candidate: "candidate:1 1 udp 1 192.0.2.1 9 typ host",
  sdpMid: "0",
  sdpMLineIndex: 0,
  usernameFragment: "a",
};

describe("a signal", () => {
  it("is read where it has the shape of one", () => {
    for (const body of [
      { type: "invite", media: "video" },
      { type: "accept" },
      { type: "decline", reason: "busy" },
      { type: "hangUp", reason: "ended" },
      { type: "description", kind: "offer", sdp: "v=0" },
      { type: "description", kind: "answer", sdp: "v=0", answers: 3 },
      { type: "candidates", candidates: [candidate] },
    ]) {
      const sent = signal(body);
      expect(readSignal(JSON.parse(JSON.stringify(sent)))).to.deep.equal({ kind: "signal", signal: sent });
    }
  });

  it("is refused where it is too large, or something else", () => {
    for (const value of [
      signal({ type: "description", kind: "offer", sdp: "v".repeat(20_001) }),
      signal({ type: "description", kind: "answer", sdp: "v=0" }),
      signal({ type: "candidates", candidates: Array(CANDIDATES + 1).fill(candidate) }),
      signal({ type: "candidates", candidates: [] }),
      signal({ type: "candidates", candidates: [{ ...candidate, candidate: "c".repeat(601) }] }),
      signal({ type: "invite", media: "smell" }),
      signal({ type: "invite", media: "voice" }, { call: "1" }),
      signal({ type: "invite", media: "voice" }, { sequence: -1 }),
      signal({ type: "invite", media: "voice" }, { version: 0 }),
      signal({ type: "hangUp", reason: "ended" }, { version: 2 }),
      null,
      "invite",
      [],
    ]) {
      expect(readSignal(value)).to.deep.equal({ kind: "malformed" });
    }
  });

  it("of a newer app that calls is known as a call that can't be answered here", () => {
    const call = newCallId();
    const body = { type: "invite", media: "hologram", more: true };
    expect(readSignal({ version: 2, call, body })).to.deep.equal({ kind: "unsupported", call });
  });
});
