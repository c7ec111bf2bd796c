import { createRequire } from "node:module";
import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import type { Artifact } from "@nomicfoundation/ignition-core";

const require = createRequire(import.meta.url);
const easArtifacts = "@ethereum-attestation-service/eas-contracts/artifacts/contracts";

/** The bytecode that EAS published, so that a local network runs what the testnets run. */
function published(name: "EAS" | "SchemaRegistry"): Artifact {
  return require(`${easArtifacts}/${name}.sol/${name}.json`);
}

export const reviewSchema =
  "bytes32 agreement,uint8 overall,uint8 reliability,uint8 quality,uint8 communication,uint8 safety";

/** EAS on a chain that has none. */
export const attestationService = buildModule("AttestationService", (m) => {
  const schemaRegistry = m.contract("SchemaRegistry", published("SchemaRegistry"));
  const eas = m.contract("EAS", published("EAS"), [schemaRegistry]);
  return { schemaRegistry, eas };
});

/** Everything of Myceliary, and the review schema registered with its resolver. */
export const myceliary = buildModule("Myceliary", (m) => {
  const { schemaRegistry, eas } = m.useModule(attestationService);
  const communityFactory = m.contract("CommunityFactory");
  const listings = m.contract("Listings", [communityFactory]);
  const agreements = m.contract("Agreements");
  const reviewResolver = m.contract("ReviewResolver", [eas, agreements]);
  m.call(schemaRegistry, "register", [reviewSchema, reviewResolver, false], { id: "RegisterReviewSchema" });
  return { schemaRegistry, eas, communityFactory, listings, agreements, reviewResolver };
});
