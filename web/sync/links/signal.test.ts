import { expect } from "chai";
import fc from "fast-check";
import { newDeviceId } from "../../calls/ids.ts";
import { MOST_FRAME } from "../../trust/gossip/link.ts";
import { readSignal, type Signal, type SignalBody, VERSION, writeSignal } from "./signal.ts";

const signalOf = (body: SignalBody): Signal => ({
  version: VERSION,
  device: newDeviceId(),
  to: null,
  sequence: 0,
  body,
});
const overTheNetwork = (signal: Signal): unknown => JSON.parse(JSON.stringify(writeSignal(signal)));

describe("what devices tell each other to sync", () => {
  it("arrives as it was sent, frames too", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(), (frame, position) => {
        const signal = signalOf({ type: "frame", position, frame });
        expect(readSignal(overTheNetwork(signal))).to.deep.equal(signal);
      }),
    );
    for (const type of ["hello", "throughMessages", "close"] as const) {
      const signal = signalOf({ type });
      expect(readSignal(overTheNetwork(signal))).to.deep.equal(signal);
    }
  });

  it("takes the largest frame, and none that is larger", () => {
    const largest = overTheNetwork(
      signalOf({ type: "frame", position: 0, frame: new Uint8Array(MOST_FRAME) }),
    );
    expect(readSignal(largest)).to.not.equal(null);
    const { body, ...rest } = largest as { body: object };
    const frame = Buffer.alloc(MOST_FRAME + 1).toString("base64");
    expect(readSignal({ ...rest, body: { ...body, frame } })).to.equal(null);
  });

  it("never throws, whatever a stranger sends", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => readSignal(value) === null));
    const made = overTheNetwork(signalOf({ type: "frame", position: 0, frame: new Uint8Array(3) })) as object;
    for (const frame of ["A", "====", "🌱", 7, null])
      expect(readSignal({ ...made, body: { type: "frame", position: 0, frame } })).to.equal(null);
    expect(readSignal({ ...made, version: VERSION + 1 })).to.equal(null);
  });
});
