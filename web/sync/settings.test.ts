import { expect } from "chai";
import { device } from "../device/store.ts";
import { accountId } from "../index/ids.ts";
import { valid } from "../index/testing/expect.ts";
import { SYNC } from "./session.ts";
import { choosing, keptSettings } from "./settings.ts";

const [ANA, BEN] = [valid(accountId(`0x${"a".repeat(40)}`)), valid(accountId(`0x${"b".repeat(40)}`))];

describe("with whom a member syncs", () => {
  it("is chosen one by one, each once", () => {
    const settings = { isOn: true, peers: [ANA], holds: "all" } as const;
    expect(choosing(settings, BEN, true).peers).to.deep.equal([ANA, BEN]);
    expect(choosing(settings, ANA, true).peers).to.deep.equal([ANA]);
    expect(choosing(settings, ANA, false)).to.deep.equal({ ...settings, peers: [] });
  });

  it("is what was chosen in earlier visits, when a device held all", () => {
    device.keep(`${SYNC}settings.${ANA}`, JSON.stringify({ isOn: true, peers: [BEN] }));
    expect(keptSettings(ANA).read()).to.deep.equal({ isOn: true, peers: [BEN], holds: "all" });
    expect(keptSettings(BEN).read()).to.deep.equal({ isOn: false, peers: [], holds: "all" });
  });
});
