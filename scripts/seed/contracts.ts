import { readFile } from "node:fs/promises";
import { Interface, isAddress } from "ethers";
import { z } from "zod";
import { SeedError } from "./errors.ts";

const address = z.string().refine((text) => isAddress(text));

const uid = z.string().regex(/^0x[0-9a-f]{64}$/iu);

const deployment = z.object({
  contracts: z.object({
    communityFactory: address,
    governorFactory: address,
    listings: address,
    agreements: address,
    jury: address,
    mediatorArbitrator: address,
    eas: address,
  }),
  schemas: z.object({ review: uid, vouch: uid, verification: uid }),
});

export type Deployment = z.infer<typeof deployment>;

/** Compiled interfaces, by name, relative to the repository. */
const ARTIFACTS = {
  agreements: "artifacts/contracts/interfaces/IAgreements.sol/IAgreements.json",
  community: "artifacts/contracts/interfaces/ICommunity.sol/ICommunity.json",
  communityFactory: "artifacts/contracts/interfaces/ICommunityFactory.sol/ICommunityFactory.json",
  governor: "artifacts/contracts/communities/CommunityGovernor.sol/CommunityGovernor.json",
  governorFactory: "artifacts/contracts/interfaces/IGovernorFactory.sol/IGovernorFactory.json",
  jury: "artifacts/contracts/interfaces/IJury.sol/IJury.json",
  listings: "artifacts/contracts/interfaces/IListings.sol/IListings.json",
  mediatorArbitrator: "artifacts/contracts/interfaces/IMediatorArbitrator.sol/IMediatorArbitrator.json",
  reviewResolver: "artifacts/contracts/interfaces/IReviewResolver.sol/IReviewResolver.json",
  timeCredits: "artifacts/contracts/interfaces/ITimeCredits.sol/ITimeCredits.json",
  verificationResolver: "artifacts/contracts/interfaces/IVerificationResolver.sol/IVerificationResolver.json",
  vouchResolver: "artifacts/contracts/interfaces/IVouchResolver.sol/IVouchResolver.json",
  eas: "node_modules/@ethereum-attestation-service/eas-contracts/artifacts/contracts/EAS.sol/EAS.json",
} as const;

export type ContractName = keyof typeof ARTIFACTS;
export type Interfaces = Readonly<Record<ContractName, Interface>>;

const ROOT = new URL("../../", import.meta.url);

async function readJson(path: string | URL, sentence: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new SeedError(sentence, { cause });
  }
}

/** Reads where the contracts are. */
export async function readDeployment(path: string): Promise<Deployment> {
  const content = await readJson(path, `No deployment in ${path}. Deploy first: npm run deploy.`);
  const parsed = deployment.safeParse(content);
  if (!parsed.success) {
    throw new SeedError(`${path} is not a deployment of this version. Deploy again: npm run deploy.`, {
      cause: parsed.error,
    });
  }
  return parsed.data;
}

async function readInterface(name: ContractName): Promise<Interface> {
  const sentence = "The contracts are not compiled yet. Compile them first: npm run build:contracts.";
  const content = await readJson(new URL(ARTIFACTS[name], ROOT), sentence);
  return new Interface(z.object({ abi: z.array(z.looseObject({ type: z.string() })) }).parse(content).abi);
}

export async function readInterfaces(): Promise<Interfaces> {
  const names = Object.keys(ARTIFACTS) as ContractName[];
  const entries = await Promise.all(names.map(async (name) => [name, await readInterface(name)] as const));
  return Object.fromEntries(entries) as Interfaces;
}
