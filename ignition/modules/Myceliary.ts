import { createRequire } from "node:module";
import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import type { Artifact } from "@nomicfoundation/ignition-core";

const require = createRequire(import.meta.url);
const easArtifacts = "@ethereum-attestation-service/eas-contracts/artifacts/contracts";

/** Where a chain has the Ethereum Attestation Service. */
export interface AttestationService {
  readonly eas: string;
  readonly schemaRegistry: string;
}

/** The bytecode that EAS published, so that a local network runs what the testnets run. */
function published(name: "EAS" | "SchemaRegistry"): Artifact {
  return require(`${easArtifacts}/${name}.sol/${name}.json`);
}

function attestations(service: AttestationService | null) {
  return buildModule("AttestationService", (m) => {
    if (service !== null)
      return {
        schemaRegistry: m.contractAt("SchemaRegistry", published("SchemaRegistry"), service.schemaRegistry),
        eas: m.contractAt("EAS", published("EAS"), service.eas),
      };
    const schemaRegistry = m.contract("SchemaRegistry", published("SchemaRegistry"));
    return { schemaRegistry, eas: m.contract("EAS", published("EAS"), [schemaRegistry]) };
  });
}

/**
 * Everything of Myceliary.
 * @param service The chain's EAS, or null to deploy one.
 */
export function myceliary(service: AttestationService | null) {
  return buildModule("Myceliary", (m) => {
    const { schemaRegistry, eas } = m.useModule(attestations(service));
    const communityFactory = m.contract("CommunityFactory");
    const listings = m.contract("Listings", [communityFactory]);
    const agreements = m.contract("Agreements");
    const reviewResolver = m.contract("ReviewResolver", [eas, agreements]);
    return { schemaRegistry, eas, communityFactory, listings, agreements, reviewResolver };
  });
}
