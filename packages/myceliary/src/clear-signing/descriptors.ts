import { type Abi, type Address, getAddress, isAddress } from "viem";
import * as abis from "../../../../web/contracts/generated/abi.ts";
import { joinTypes } from "../../../../web/contracts/groups.ts";
import { invitationTypes } from "../../../../web/contracts/invitation.ts";
import { permitTypes } from "../../../../web/contracts/permit.ts";
import { settlementTypes } from "../../../../web/contracts/settlement.ts";
import { termsTypes } from "../../../../web/contracts/terms.ts";
import { delegatedTypes } from "../../../../web/trust/attestations/delegated.ts";
import { EAS_VERSION } from "../../../../web/trust/attestations/scheme.ts";
import { callFormats } from "./calls.ts";
import {
  type CallFormat,
  type Context,
  DESCRIPTOR_SCHEMA,
  type Deployed,
  type Descriptor,
} from "./descriptor.ts";
import { messageFormats } from "./messages.ts";
import { ballotTypes, delegationTypes } from "./standards.ts";
import * as words from "./words/calls.ts";
import { ENUMS } from "./words/enums.ts";

/** Where a contract's descriptor finds it: at an address of the record, or among the clones of one. */
type Place = { readonly at: string } | { readonly madeBy: string; readonly deployEvent: string };

interface Calls {
  readonly contractName: string;
  readonly place: Place;
  readonly abi: Abi;
  readonly words: words.ContractWords;
}

const CREATED = "CommunityCreated(address,address)";
const CREDITS_CREATED = "TimeCreditsCreated(address,address,uint32)";
const GOVERNOR_CREATED = "GovernorCreated(address,address,address,uint32,uint32,uint8,uint32)";

/** The contracts whose calls members sign. */
export const CALLS: readonly Calls[] = [
  {
    contractName: "Agreements",
    place: { at: "agreements" },
    abi: abis.agreementsAbi,
    words: words.AGREEMENTS,
  },
  { contractName: "Listings", place: { at: "listings" }, abi: abis.listingsAbi, words: words.LISTINGS },
  {
    contractName: "CommunityFactory",
    place: { at: "communityFactory" },
    abi: abis.communityFactoryAbi,
    words: words.COMMUNITY_FACTORY,
  },
  {
    contractName: "GovernorFactory",
    place: { at: "governorFactory" },
    abi: abis.governorFactoryAbi,
    words: words.GOVERNOR_FACTORY,
  },
  { contractName: "Jury", place: { at: "jury" }, abi: abis.juryAbi, words: words.JURY },
  {
    contractName: "MediatorArbitrator",
    place: { at: "mediatorArbitrator" },
    abi: abis.mediatorArbitratorAbi,
    words: words.MEDIATOR,
  },
  {
    contractName: "ReputationGroups",
    place: { at: "reputationGroups" },
    abi: abis.reputationGroupsAbi,
    words: words.REPUTATION_GROUPS,
  },
  { contractName: "EAS", place: { at: "eas" }, abi: abis.easAbi, words: words.ATTESTATIONS },
  {
    contractName: "Community",
    place: { madeBy: "communityFactory", deployEvent: CREATED },
    abi: abis.communityAbi,
    words: words.COMMUNITY,
  },
  {
    contractName: "TimeCredits",
    place: { madeBy: "communityFactory", deployEvent: CREDITS_CREATED },
    abi: abis.timeCreditsAbi,
    words: words.TIME_CREDITS,
  },
  {
    contractName: "CommunityGovernor",
    place: { madeBy: "governorFactory", deployEvent: GOVERNOR_CREATED },
    abi: abis.governorAbi,
    words: words.GOVERNOR,
  },
];

/** The EIP-712 domains that members sign messages in; a clone's own address is in none of the records. */
const MESSAGES = [
  {
    contractName: "Agreements",
    at: "agreements",
    domain: { name: "Myceliary Agreements", version: "1" },
    types: { ...termsTypes, ...settlementTypes },
  },
  {
    contractName: "Community",
    at: null,
    domain: { name: "Myceliary Community", version: "1" },
    types: { ...invitationTypes, ...delegationTypes },
  },
  {
    contractName: "CommunityGovernor",
    at: null,
    domain: { name: "Myceliary Community Governor", version: "1" },
    types: ballotTypes,
  },
  {
    contractName: "EAS",
    at: "eas",
    domain: { name: "EAS", version: EAS_VERSION },
    types: delegatedTypes,
  },
  {
    contractName: "ReputationGroups",
    at: "reputationGroups",
    domain: { name: "Myceliary Reputation Groups", version: "1" },
    types: joinTypes,
  },
  {
    contractName: "TimeCredits",
    at: null,
    domain: { name: "Time Credits", version: "1" },
    types: permitTypes,
  },
] as const;

/** What a deployment's record says of its contracts; the packaged ones and those of `deployments/` do. */
export interface DescribedDeployment {
  readonly network: string;
  /** EIP-155 id. */
  readonly chainId: number;
  /** Name → address. */
  readonly contracts: Readonly<Record<string, string>>;
  /** Name → EAS schema uid. */
  readonly schemas: Readonly<Record<string, string>>;
}

/** The record of a deployment lacks a contract that a descriptor is about. */
export class ContractUnrecorded extends Error {
  override readonly name = "ContractUnrecorded";
  constructor(contract: string, network: string) {
    super(`The deployment on ${network} names no ${contract}: deploy it, then write the descriptors again.`);
  }
}

function addressOf({ contracts, network }: DescribedDeployment, contract: string): Address {
  const address = contracts[contract];
  if (address === undefined || !isAddress(address)) throw new ContractUnrecorded(contract, network);
  return getAddress(address);
}

/**
 * How wallets show what members sign on one chain, as files for the public registry of descriptors.
 *
 * @returns file's name → descriptor; `calldata-…` for calls, `eip712-…` for messages
 * @throws {@link ContractUnrecorded}
 */
export function descriptorsOf(deployment: DescribedDeployment): Readonly<Record<string, Descriptor>> {
  const deployed = (contract: string): readonly Deployed[] => [
    { chainId: deployment.chainId, address: addressOf(deployment, contract) },
  ];
  const schema = Object.fromEntries(Object.entries(deployment.schemas).map(([name, uid]) => [uid, name]));
  const describe = (
    context: Context,
    contractName: string,
    formats: Readonly<Record<string, CallFormat>>,
  ): Descriptor => ({
    $schema: DESCRIPTOR_SCHEMA,
    context,
    metadata: { owner: "Myceliary", contractName, enums: enumsOf(formats, { ...ENUMS, schema }) },
    display: { formats },
  });
  const calls = CALLS.map(({ contractName, place, abi, words }) => {
    const contract =
      "at" in place
        ? { deployments: deployed(place.at) }
        : { factory: { deployments: deployed(place.madeBy), deployEvent: place.deployEvent } };
    const context = { $id: `Myceliary ${contractName}`, contract } as const;
    const described = describe(context, contractName, callFormats(abi, words));
    return [`calldata-${contractName}.json`, described] as const;
  });
  const messages = MESSAGES.map(({ contractName, at, domain, types }) => {
    const eip712 = { domain, ...(at !== null && { deployments: deployed(at) }) };
    const described = describe({ $id: domain.name, eip712 }, contractName, messageFormats(types));
    return [`eip712-${contractName}.json`, described] as const;
  });
  return Object.fromEntries([...calls, ...messages]);
}

/** Those of the words for numbers that some field uses. */
function enumsOf(
  formats: Readonly<Record<string, CallFormat>>,
  enums: Descriptor["metadata"]["enums"],
): Descriptor["metadata"]["enums"] {
  const references = Object.values(formats).flatMap(({ fields }) =>
    fields.flatMap((field) => (field.format === "enum" ? [field.params.$ref] : [])),
  );
  return Object.fromEntries(
    Object.entries(enums).filter(([name]) => references.includes(`$.metadata.enums.${name}`)),
  );
}
