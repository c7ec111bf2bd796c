import { getCreateAddress } from "ethers";
import { HALF_LIFE_SECONDS } from "../../ignition/modules/Myceliary.ts";
import { publishedPoseidon } from "../../ignition/modules/poseidon.ts";
import { DeploymentError } from "../deployment/errors.ts";
import type { Deployment } from "../deployment/record.ts";
import { buildOfLibrary, cloneOf } from "./build.ts";
import type { Build, Expected } from "./compare.ts";
import { eip712, RULES, resolver, semver, type Words, word } from "./immutables.ts";

/** A code to check. */
export interface Subject {
  readonly title: string;
  readonly address: string;
  readonly build: Build;
  readonly expected: Expected;
}

/** What a deployment's contracts made themselves, in their constructors. */
export interface Made {
  readonly community: string;
  readonly timeCredits: string;
  readonly timelockFactory: string;
}

/** Addresses from record, and of what its contracts made. @throws where the record lacks one. */
export function addressIn({ contracts }: Deployment, key: string): string {
  const address = contracts[key];
  if (address === undefined)
    throw new DeploymentError(`The record has no ${key}: it is of another version. Deploy again.`);
  return address;
}

/** A contract's first creation has nonce 1 (EIP-161). */
export function madeBy(record: Deployment): Made {
  const factory = addressIn(record, "communityFactory");
  return {
    community: getCreateAddress({ from: factory, nonce: 1 }),
    timeCredits: getCreateAddress({ from: factory, nonce: 2 }),
    timelockFactory: getCreateAddress({ from: addressIn(record, "governorFactory"), nonce: 1 }),
  };
}

/**
 * Lists every contract of a deployment but EAS, with what its immutables should hold.
 * @param buildOf The build of a contract, by its name.
 */
export function subjectsOf(record: Deployment, buildOf: (contract: string) => Build): readonly Subject[] {
  const { chainId } = record;
  const at = (key: string): string => addressIn(record, key);
  const made = madeBy(record);
  const communities = { COMMUNITIES: word(at("communityFactory")) };
  const subject = (title: string, contract: string, address: string, expected: Words = {}): Subject => ({
    title,
    address,
    build: buildOf(contract),
    expected,
  });
  const ours = (key: string, contract: string, expected: Words = {}): Subject =>
    subject(key, contract, at(key), expected);
  const ruled = (key: keyof typeof RULES): Words => resolver(RULES[key], at(key), at("eas"));
  return [
    ours("vouchResolver", "VouchResolver", ruled("vouchResolver")),
    ours("agreements", "Agreements", eip712("Myceliary Agreements", "1", chainId, at("agreements"))),
    ours("communityFactory", "CommunityFactory", {
      implementation: word(made.community),
      creditsImplementation: word(made.timeCredits),
    }),
    subject("communityFactory's Community", "Community", made.community, {
      ...eip712("Myceliary Community", "1", chainId, made.community),
      VOUCHES: word(at("vouchResolver")),
    }),
    subject("communityFactory's TimeCredits", "TimeCredits", made.timeCredits, {
      ...eip712("Time Credits", "1", chainId, made.timeCredits),
      ESCROW: word(at("agreements")),
    }),
    ours("governorFactory", "GovernorFactory", { ...communities, TIMELOCKS: word(made.timelockFactory) }),
    subject("governorFactory's TimelockFactory", "TimelockFactory", made.timelockFactory),
    ours("listings", "Listings", communities),
    ours("blockRandomness", "BlockRandomness"),
    ours("jury", "Jury", { ...communities, RANDOMNESS: word(at("blockRandomness")) }),
    ours("mediatorArbitrator", "MediatorArbitrator"),
    ours("reviewResolver", "ReviewResolver", {
      ...ruled("reviewResolver"),
      AGREEMENTS: word(at("agreements")),
      HALF_LIFE: word(HALF_LIFE_SECONDS),
    }),
    ours("verificationResolver", "VerificationResolver", {
      ...ruled("verificationResolver"),
      ...communities,
    }),
    {
      title: "poseidon",
      address: at("poseidon"),
      build: buildOfLibrary(publishedPoseidon().deployedBytecode),
      expected: { "its own address": at("poseidon") },
    },
    ours("membershipVerifier", "MembershipVerifier"),
    ours("reputationGroups", "ReputationGroups", {
      ...eip712("Myceliary Reputation Groups", "1", chainId, at("reputationGroups")),
      ...communities,
      REPUTATION: word(at("reviewResolver")),
      POSEIDON: word(at("poseidon")),
      VERIFIER: word(at("membershipVerifier")),
    }),
  ];
}

/** What communities of this deployment made: clones, governors and their timelocks. */
export interface Founded {
  readonly communities: readonly string[];
  readonly timeCredits: readonly string[];
  readonly governors: readonly {
    readonly community: string;
    readonly governor: string;
    readonly timelock: string;
  }[];
}

/** Lists the code of what communities made. */
export function foundedSubjects(
  record: Deployment,
  founded: Founded,
  buildOf: (contract: string) => Build,
): readonly Subject[] {
  const made = madeBy(record);
  const clones = (title: string, addresses: readonly string[], implementation: string) =>
    addresses.map((address) => ({ title, address, build: cloneOf(implementation), expected: {} }));
  return [
    ...clones("a community", founded.communities, made.community),
    ...clones("a community's time credits", founded.timeCredits, made.timeCredits),
    ...founded.governors.flatMap(({ community, governor, timelock }) => [
      {
        title: "a community's governor",
        address: governor,
        build: buildOf("CommunityGovernor"),
        expected: {
          ...eip712("Myceliary Community Governor", "1", record.chainId, governor),
          _token: word(community),
        },
      },
      {
        title: "a community's timelock",
        address: timelock,
        build: buildOf("CommunityTimelock"),
        expected: {},
      },
    ]),
  ];
}

/**
 * EAS, where it was deployed with the rest: its package tells neither names nor places of immutables, so that each may be
 * any of the values that EAS keeps.
 */
export function attestationSubjects(
  record: Deployment,
  buildOf: (contract: "EAS" | "SchemaRegistry") => Build,
): readonly Subject[] {
  const eas = addressIn(record, "eas");
  const registry = addressIn(record, "schemaRegistry");
  const version = Object.values(semver(1n, 4n, 0n));
  const domain = Object.values(eip712("EAS", "1.4.0", record.chainId, eas));
  return [
    {
      title: "schemaRegistry",
      address: registry,
      build: buildOf("SchemaRegistry"),
      expected: { anyOf: new Set(version) },
    },
    {
      title: "eas",
      address: eas,
      build: buildOf("EAS"),
      expected: { anyOf: new Set([...version, ...domain, word(registry)]) },
    },
  ];
}
