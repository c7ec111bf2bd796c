import { createRequire } from "node:module";
import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import type { Artifact } from "@nomicfoundation/ignition-core";
import { publishedPoseidon } from "./poseidon.ts";

const require = createRequire(import.meta.url);
const easArtifacts = "@ethereum-attestation-service/eas-contracts/artifacts/contracts";

/** Seconds in which a review's weight halves: 180 days. */
export const HALF_LIFE_SECONDS = 15_552_000n;

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
    const vouchResolver = m.contract("VouchResolver", [eas]);
    const agreements = m.contract("Agreements");
    const communityFactory = m.contract("CommunityFactory", [vouchResolver, agreements]);
    const blockRandomness = m.contract("BlockRandomness");
    const reviewResolver = m.contract("ReviewResolver", [eas, agreements, HALF_LIFE_SECONDS]);
    const poseidon = m.contract("PoseidonT3", publishedPoseidon());
    const membershipVerifier = m.contract("MembershipVerifier");
    return {
      schemaRegistry,
      eas,
      vouchResolver,
      agreements,
      communityFactory,
      governorFactory: m.contract("GovernorFactory", [communityFactory]),
      listings: m.contract("Listings", [communityFactory]),
      blockRandomness,
      jury: m.contract("Jury", [communityFactory, blockRandomness]),
      mediatorArbitrator: m.contract("MediatorArbitrator"),
      reviewResolver,
      verificationResolver: m.contract("VerificationResolver", [eas, communityFactory]),
      poseidon,
      membershipVerifier,
      reputationGroups: m.contract("ReputationGroups", [
        communityFactory,
        reviewResolver,
        poseidon,
        membershipVerifier,
      ]),
    };
  });
}
