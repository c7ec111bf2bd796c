/**
 * Checks that what is deployed is what this repository builds, byte for byte: every contract of the record, what its
 * contracts made, and what communities made of them.
 */
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { id, type JsonRpcProvider } from "ethers";
import { z } from "zod";
import { buildOfPackage, buildsOf } from "./bytecode/build.ts";
import { compare, sentenceOf } from "./bytecode/compare.ts";
import {
  addressIn,
  attestationSubjects,
  type Founded,
  foundedSubjects,
  type Subject,
  subjectsOf,
} from "./bytecode/subjects.ts";
import { attestationServiceOf } from "./deployment/attestation-service.ts";
import { openChain } from "./deployment/chain.ts";
import { DeploymentError, told } from "./deployment/errors.ts";
import { logsBetween } from "./deployment/logs.ts";
import { type Deployment, requireRecord } from "./deployment/record.ts";

const USAGE = "npm run verify:bytecode -- --network NAME";
/** Differing bytes that are shown of one contract. */
const SHOWN = 5;

const packageBuild = z.object({ deployedBytecode: z.string() });

/** As the package of EAS has it. */
function easBuild(contract: "EAS" | "SchemaRegistry") {
  const path = `@ethereum-attestation-service/eas-contracts/artifacts/contracts/${contract}.sol/${contract}.json`;
  return buildOfPackage(packageBuild.parse(createRequire(import.meta.url)(path)).deployedBytecode);
}

/** The address in an indexed parameter. */
function indexed(topics: readonly string[], position: number): string {
  return `0x${topics[position]?.slice(-40)}`;
}

async function foundedOf(provider: JsonRpcProvider, record: Deployment): Promise<Founded> {
  const head = await provider.getBlockNumber();
  const topicsOf = async (address: string, event: string) => {
    const filter = { address, topics: [id(event)] };
    const logs = await logsBetween(provider, filter, record.startBlock, head);
    return logs.map(({ topics }) => topics);
  };
  const factory = addressIn(record, "communityFactory");
  const governed = await topicsOf(
    addressIn(record, "governorFactory"),
    "GovernorCreated(address,address,address,uint32,uint32,uint8,uint32)",
  );
  return {
    communities: (await topicsOf(factory, "CommunityCreated(address,address)")).map((each) =>
      indexed(each, 1),
    ),
    timeCredits: (await topicsOf(factory, "TimeCreditsCreated(address,address,uint32)")).map((each) =>
      indexed(each, 2),
    ),
    governors: governed.map((each) => ({
      community: indexed(each, 1),
      governor: indexed(each, 2),
      timelock: indexed(each, 3),
    })),
  };
}

/** @returns Whether the code is the build's. */
async function check(
  provider: JsonRpcProvider,
  { title, address, build, expected }: Subject,
): Promise<boolean> {
  const differences = compare(await provider.getCode(address), build, expected);
  const size = (build.code.length - 2) / 2;
  console.log(
    differences.length === 0
      ? `✔ ${title} ${address}: ${size} bytes, ${build.holes.length} places of immutables`
      : `✘ ${title} ${address}: not what this repository builds`,
  );
  for (const difference of differences.slice(0, SHOWN)) console.log(`    ${sentenceOf(difference)}`);
  if (differences.length > SHOWN) console.log(`    and ${differences.length - SHOWN} more`);
  return differences.length === 0;
}

async function main(): Promise<void> {
  const { network } = parseArgs({ options: { network: { type: "string" } } }).values;
  if (network === undefined) throw new DeploymentError(USAGE);
  const { provider, title } = await openChain(network);
  const record = await requireRecord(network);
  const buildOf = buildsOf();
  const given = attestationServiceOf(BigInt(record.chainId))?.eas === record.contracts.eas;
  const subjects = [
    ...(given ? [] : attestationSubjects(record, easBuild)),
    ...subjectsOf(record, buildOf),
    ...foundedSubjects(record, await foundedOf(provider, record), buildOf),
  ];
  if (given) console.log(`- eas ${record.contracts.eas}: ${title}'s own, made by others; not compared`);
  let differing = 0;
  for (const subject of subjects) if (!(await check(provider, subject))) differing += 1;
  if (differing > 0)
    throw new DeploymentError(
      `${differing} of ${subjects.length} contracts on ${title} differ from the build. Check out the version that was deployed, and build it with npm run build:contracts; if it is that one, don't trust the deployment.`,
    );
  console.log(`All ${subjects.length} contracts on ${title} are what this repository builds.`);
}

await told(main);
