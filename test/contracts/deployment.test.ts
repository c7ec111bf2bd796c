import { expect } from "chai";
import { type AttestationService, myceliary } from "../../ignition/modules/Myceliary.ts";
import { attestationServiceOf } from "../../scripts/deployment/attestation-service.ts";
import { RESOLVERS, registerSchema } from "../../scripts/deployment/schemas.ts";
import { connection, deployAll, ethers, networkHelpers } from "./fixtures/network.ts";

const SEPOLIA = 11_155_111n;

async function deploy(service: AttestationService | null) {
  const deployed = await connection.ignition.deploy(myceliary(service));
  const resolvers = await Promise.all(
    Object.values(RESOLVERS).map(async (key) =>
      ethers.getContractAt("ISingleSchemaResolver", await deployed[key].getAddress()),
    ),
  );
  return { schemaRegistry: deployed.schemaRegistry, resolvers };
}

async function onNewService() {
  return deploy(null);
}

describe("A deployment", () => {
  it("brings EAS to a chain that has none", async () => {
    const { schemaRegistry, resolvers } = await networkHelpers.loadFixture(onNewService);
    for (const resolver of resolvers) {
      const uid = await registerSchema(schemaRegistry, resolver);
      expect(uid).to.equal(await resolver.SCHEMA_UID());
      const record = await schemaRegistry.getFunction("getSchema")(uid);
      expect(record.resolver).to.equal(await resolver.getAddress());
      expect(record.revocable).to.equal(await resolver.REVOCABLE());
    }
  });

  it("uses the EAS that a chain has", async () => {
    const world = await networkHelpers.loadFixture(deployAll);
    const service = {
      eas: await world.eas.getAddress(),
      schemaRegistry: await world.schemaRegistry.getAddress(),
    };
    const { schemaRegistry, resolvers } = await deploy(service);
    expect(await schemaRegistry.getAddress()).to.equal(service.schemaRegistry);
    for (const resolver of resolvers) await registerSchema(world.schemaRegistry, resolver);
  });

  it("registers each schema once, whoever does it", async () => {
    const { schemaRegistry, resolvers } = await networkHelpers.loadFixture(onNewService);
    for (const resolver of resolvers) {
      const first = await registerSchema(schemaRegistry, resolver);
      const block = await ethers.provider.getBlockNumber();
      expect(await registerSchema(schemaRegistry, resolver)).to.equal(first);
      expect(await ethers.provider.getBlockNumber()).to.equal(block);
    }
  });

  it("knows the EAS of the testnets, and none of the local chain", () => {
    expect(attestationServiceOf(SEPOLIA)).to.deep.equal({
      eas: "0xC2679fBD37d54388Ce493F1DB75320D236e1815e",
      schemaRegistry: "0x0a7E2Ff54e76B8E6659aedc9103FB21c038050D0",
    });
    expect(attestationServiceOf(31_337n)).to.equal(null);
  });
});
