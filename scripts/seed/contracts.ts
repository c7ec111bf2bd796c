import { readFile } from "node:fs/promises";
import { Interface, isAddress } from "ethers";
import { z } from "zod";
import { SeedError } from "./errors.ts";

const address = z.string().refine((text) => isAddress(text));

const deployment = z.object({
  contracts: z.object({
    communityFactory: address,
    listings: address,
    agreements: address,
    eas: address,
  }),
  schemas: z.object({ review: z.string().regex(/^0x[0-9a-f]{64}$/iu) }),
});

export type Deployment = z.infer<typeof deployment>;

/** Compiled interfaces, by name, relative to the repository. */
const ARTIFACTS = {
  agreements: "artifacts/contracts/interfaces/IAgreements.sol/IAgreements.json",
  community: "artifacts/contracts/interfaces/ICommunity.sol/ICommunity.json",
  communityFactory: "artifacts/contracts/interfaces/ICommunityFactory.sol/ICommunityFactory.json",
  listings: "artifacts/contracts/interfaces/IListings.sol/IListings.json",
  reviewResolver: "artifacts/contracts/interfaces/IReviewResolver.sol/IReviewResolver.json",
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
  const [agreements, community, communityFactory, listings, reviewResolver, eas] = await Promise.all([
    readInterface("agreements"),
    readInterface("community"),
    readInterface("communityFactory"),
    readInterface("listings"),
    readInterface("reviewResolver"),
    readInterface("eas"),
  ]);
  return { agreements, community, communityFactory, listings, reviewResolver, eas };
}
