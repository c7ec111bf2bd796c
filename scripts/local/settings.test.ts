import { expect } from "chai";
import { commandEnvironment, PORTS, settingsFrom } from "./settings.ts";

describe("the settings of the local network", () => {
  it("takes the presets where nothing is set", () => {
    const { ports } = settingsFrom({});
    expect(ports.chain).to.equal(PORTS.chain.preset);
    expect(ports.web).to.equal(PORTS.web.preset);
  });

  for (const text of ["0", "65536", "-1", "80a", "1e3", " 80"])
    it(`refuses "${text}" as a port and names the variable`, () => {
      expect(() => settingsFrom({ MYCELIARY_WEB_PORT: text })).to.throw(/^MYCELIARY_WEB_PORT is /);
    });

  it("refuses one port for two services and names both variables", () => {
    expect(() => settingsFrom({ MYCELIARY_WEB_PORT: "8545" })).to.throw(
      /MYCELIARY_CHAIN_PORT and MYCELIARY_WEB_PORT are both 8545/,
    );
  });

  it("reads back what it tells its commands", () => {
    const settings = settingsFrom({
      MYCELIARY_WEB_PORT: "4000",
      MYCELIARY_HOME: "/somewhere",
      MYCELIARY_SEED_ARGUMENTS: "--scale 0.1",
    });
    expect(settingsFrom(commandEnvironment(settings))).to.deep.equal(settings);
  });
});
