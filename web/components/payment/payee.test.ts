import { expect } from "chai";
import { payeeOf } from "./payee.ts";

const payer = "0x00000000000000000000000000000000000000a1";
const provider = "0x00000000000000000000000000000000000000B2";
const running = { provider, isPaidDirectly: true, state: "Active" } as const;

describe("instructions that came in a message", () => {
  it("are to pay the agreement's provider by, who sent them, while it runs", () => {
    expect(payeeOf(running, provider)).to.deep.equal({ payee: provider });
    const lower = "0x00000000000000000000000000000000000000b2";
    expect(payeeOf({ ...running, state: "Delivered" }, lower)).to.deep.equal({ payee: provider });
  });

  it("are not to pay by where anything speaks against it", () => {
    expect(payeeOf(null, provider)).to.deep.equal({ objection: "unknown" });
    expect(payeeOf(running, payer)).to.deep.equal({ objection: "stranger" });
    expect(payeeOf(running, null)).to.deep.equal({ objection: "stranger" });
    expect(payeeOf({ ...running, isPaidDirectly: false }, provider)).to.deep.equal({ objection: "held" });
    for (const state of ["Proposed", "Disputed", "Closed"] as const) {
      expect(payeeOf({ ...running, state }, provider), state).to.deep.equal({ objection: "over" });
    }
  });
});
