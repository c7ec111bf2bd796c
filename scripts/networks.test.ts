import { expect } from "chai";
import hre from "hardhat";
import { attestationServiceOf } from "./deployment/attestation-service.ts";
import { factsOf, LOCAL, NETWORK_NAMES, NETWORKS } from "./networks.ts";

const ALL = Object.entries(NETWORKS);

describe("The table of networks", () => {
  it("has each chain once, and each with a variable of its own", () => {
    expect(new Set(ALL.map(([, { chainId }]) => chainId)).size).to.equal(ALL.length);
    expect(new Set(ALL.map(([, { rpc }]) => rpc.variable)).size).to.equal(ALL.length);
  });

  it("has chains on which EAS is, as its package says", () => {
    for (const [name, { chainId }] of ALL)
      expect(attestationServiceOf(BigInt(chainId)), name).not.to.equal(null);
  });

  it("names explorers that Hardhat knows of these chains, and no other", () => {
    for (const [name, { chainId, chainType, explorerUrl, verifiers }] of ALL) {
      const known = hre.config.chainDescriptors.get(BigInt(chainId));
      expect(known?.chainType, name).to.equal(chainType);
      expect(known?.blockExplorers.etherscan?.url, name).to.equal(explorerUrl);
      expect(known?.blockExplorers.blockscout !== undefined, name).to.equal(
        verifiers.some((verifier) => verifier === "blockscout"),
      );
    }
  });

  it("is all that Hardhat is told of, with the local network", () => {
    for (const name of NETWORK_NAMES) expect(hre.config.networks[name]?.type, name).to.equal("http");
    expect(factsOf(LOCAL)).to.equal(undefined);
    expect(factsOf("toString")).to.equal(undefined);
    expect(factsOf("sepolia")?.title).to.equal("Sepolia");
  });
});
