import { expect } from "chai";
import { AbiCoder } from "ethers";
import { zeroAddress } from "viem";
import { decodeJurySettings } from "../../contracts/jurySettings.ts";
import { arbitrationOf, NO_ARBITRATION } from "./arbitration.ts";

const community = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const settings = {
  arbitrator: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0",
  jurors: 3,
  commitSeconds: 86_400,
  revealSeconds: 43_200,
  appealSeconds: 3600,
  feePerJuror: 10n ** 15n,
  rulingWindow: 2_592_000,
} as const;

describe("who rules on a proposed exchange", () => {
  it("is the community's jury by its settings, in percent, as the jury contract reads them", () => {
    const { arbitrator, arbitratorData, choices, rulingWindow } = arbitrationOf(community, settings);
    expect({ arbitrator, choices, rulingWindow }).to.deep.equal({
      arbitrator: settings.arbitrator,
      choices: 101,
      rulingWindow: 2_592_000,
    });
    expect(arbitratorData).to.equal(
      AbiCoder.defaultAbiCoder().encode(
        ["address", "uint8", "uint32", "uint32", "uint32", "uint64"],
        [community, 3, 86_400, 43_200, 3600, 10n ** 15n],
      ),
    );
    expect(decodeJurySettings(arbitratorData)).to.deep.include({
      community,
      jurors: 3,
      feePerJuror: 10n ** 15n,
    });
  });

  it("is nobody where the community names nobody", () => {
    const none = { ...settings, arbitrator: zeroAddress, jurors: 0, feePerJuror: 0n, rulingWindow: 0 };
    expect(arbitrationOf(community, none)).to.equal(NO_ARBITRATION);
  });

  it("is told nothing where it is no jury", () => {
    const court = {
      ...settings,
      jurors: 0,
      commitSeconds: 0,
      revealSeconds: 0,
      appealSeconds: 0,
      feePerJuror: 0n,
    };
    expect(arbitrationOf(community, court).arbitratorData).to.equal("0x");
    expect(decodeJurySettings("0x")).to.equal(null);
    expect(decodeJurySettings("0x1234")).to.equal(null);
  });
});
