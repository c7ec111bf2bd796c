import { readFile } from "node:fs/promises";
import { Interface } from "ethers";
import { z } from "zod";

const ROOT = new URL("../../../", import.meta.url);
const artifact = z.object({
  abi: z.array(z.looseObject({ type: z.string() })),
  bytecode: z.string(),
});

/** What the driver calls, by its artifact. */
const ARTIFACTS = {
  agreements: "artifacts/contracts/agreements/Agreements.sol/Agreements.json",
  community: "artifacts/contracts/communities/Community.sol/Community.json",
  communityFactory: "artifacts/contracts/communities/CommunityFactory.sol/CommunityFactory.json",
  governor: "artifacts/contracts/communities/CommunityGovernor.sol/CommunityGovernor.json",
  governorFactory: "artifacts/contracts/communities/GovernorFactory.sol/GovernorFactory.json",
  jury: "artifacts/contracts/disputes/Jury.sol/Jury.json",
  listings: "artifacts/contracts/listings/Listings.sol/Listings.json",
  manualArbitrator: "artifacts/contracts/mocks/ManualArbitrator.sol/ManualArbitrator.json",
  mediatorArbitrator: "artifacts/contracts/disputes/MediatorArbitrator.sol/MediatorArbitrator.json",
  reviewResolver: "artifacts/contracts/reputation/ReviewResolver.sol/ReviewResolver.json",
  timeCredits: "artifacts/contracts/communities/TimeCredits.sol/TimeCredits.json",
  timelock: "artifacts/contracts/communities/CommunityTimelock.sol/CommunityTimelock.json",
  token: "artifacts/contracts/mocks/PermitToken.sol/PermitToken.json",
  verificationResolver: "artifacts/contracts/reputation/VerificationResolver.sol/VerificationResolver.json",
  vouchResolver: "artifacts/contracts/reputation/VouchResolver.sol/VouchResolver.json",
  eas: "node_modules/@ethereum-attestation-service/eas-contracts/artifacts/contracts/EAS.sol/EAS.json",
} as const;

export type ContractName = keyof typeof ARTIFACTS;
export type Interfaces = Readonly<Record<ContractName, Interface>>;

async function read(name: ContractName): Promise<z.infer<typeof artifact>> {
  return artifact.parse(JSON.parse(await readFile(new URL(ARTIFACTS[name], ROOT), "utf8")));
}

export async function readInterfaces(): Promise<Interfaces> {
  const names = Object.keys(ARTIFACTS) as ContractName[];
  const entries = await Promise.all(
    names.map(async (name) => [name, new Interface((await read(name)).abi)] as const),
  );
  return Object.fromEntries(entries) as Interfaces;
}

/** The code that makes a contract without arguments. */
export async function creationCodeOf(name: ContractName): Promise<string> {
  return (await read(name)).bytecode;
}
