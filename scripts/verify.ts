/**
 * Gives the sources of what is deployed to the explorers of its network, so that people can read them there. What can't be
 * tried (no key, nobody answers) is said, and the rest goes on.
 */
import { parseArgs } from "node:util";
import { HardhatError } from "@nomicfoundation/hardhat-errors";
import { verifyContract } from "@nomicfoundation/hardhat-verify/verify";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import config from "../hardhat.config.ts";
import { addressIn, madeBy } from "./bytecode/subjects.ts";
import { attestationServiceOf } from "./deployment/attestation-service.ts";
import { constructorArguments, contractsWith } from "./deployment/contracts.ts";
import { DeploymentError, told } from "./deployment/errors.ts";
import { type Deployment, requireRecord } from "./deployment/record.ts";
import { factsOf, LOCAL, type NetworkFacts, type Verifier } from "./networks.ts";
import { readArtifacts } from "./solidity/artifacts.ts";

const USAGE = `npm run verify -- --network NAME [--dry-run]

--dry-run   lists what would be given to whom, and asks nobody`;

/** A contract whose source an explorer can be given. */
interface Source {
  readonly name: string;
  readonly address: string;
  readonly parameters: readonly (bigint | string)[];
}

/** Ours, with what their constructors made. EAS is its makers' to publish. */
function sourcesOf(record: Deployment): readonly Source[] {
  const made = madeBy(record);
  const listed = contractsWith(attestationServiceOf(BigInt(record.chainId)))
    .filter(({ artifact }) => artifact === undefined)
    .map((contract) => ({
      name: contract.name,
      address: addressIn(record, contract.key),
      parameters: constructorArguments(contract, record.contracts),
    }));
  return [
    ...listed,
    { name: "Community", address: made.community, parameters: [addressIn(record, "vouchResolver")] },
    { name: "TimeCredits", address: made.timeCredits, parameters: [addressIn(record, "agreements")] },
    { name: "TimelockFactory", address: made.timelockFactory, parameters: [] },
  ];
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n").find((line) => line.trim() !== "") ?? "no reason given";
}

/** Why nothing at all can be given to an explorer; undefined where it refused one contract. */
function obstacleOf(error: unknown): string | undefined {
  const reason = firstLine(error);
  if (reason.includes("ETHERSCAN_API_KEY"))
    return "it asks for a key. Get one at etherscan.io, and: npx hardhat keystore set ETHERSCAN_API_KEY";
  if (HardhatError.isHardhatError(error, HardhatError.ERRORS.HARDHAT_VERIFY.GENERAL.EXPLORER_REQUEST_FAILED))
    return `it can't be reached from here. ${reason}`;
  return undefined;
}

/** Hardhat with one network to read from: to publish a source no account is needed. */
async function readingHardhat(network: string) {
  const own = config.networks?.[network];
  if (own?.type !== "http") throw new Error(`${network} is no network with a node.`);
  const networks = { ...config.networks, [network]: { ...own, accounts: "remote" as const } };
  return createHardhatRuntimeEnvironment({ ...config, networks }, { network });
}

async function give(
  sources: readonly Source[],
  verifiers: readonly Verifier[],
  network: string,
): Promise<number> {
  const hardhat = await readingHardhat(network);
  const files = new Map(readArtifacts().map((artifact) => [artifact.contractName, artifact.sourceName]));
  let missing = 0;
  for (const provider of verifiers) {
    for (const [position, { name, address, parameters }] of sources.entries()) {
      const contract = `${files.get(name)}:${name}`;
      try {
        await verifyContract({ address, constructorArgs: [...parameters], contract, provider }, hardhat);
        console.log(`✔ ${provider}: ${name} ${address}`);
      } catch (error) {
        const obstacle = obstacleOf(error);
        if (obstacle !== undefined) {
          missing += sources.length - position;
          console.log(`✘ ${provider}: ${obstacle}`);
          break;
        }
        missing += 1;
        console.log(`✘ ${provider}: ${name} ${address}: ${firstLine(error)}`);
      }
    }
  }
  return missing;
}

function requireFacts(network: string): NetworkFacts {
  const facts = factsOf(network);
  if (facts !== undefined) return facts;
  throw new DeploymentError(
    network === LOCAL
      ? "The local network has no explorer. Its code can be checked: npm run verify:bytecode -- --network local"
      : USAGE,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { network: { type: "string" }, "dry-run": { type: "boolean", default: false } },
  });
  if (values.network === undefined) throw new DeploymentError(USAGE);
  const { verifiers, title } = requireFacts(values.network);
  const sources = sourcesOf(await requireRecord(values.network));
  if (values["dry-run"]) {
    for (const { name, address, parameters } of sources)
      console.log(`${name} ${address} (${parameters.join(", ")})`);
    return console.log(`${sources.length} contracts on ${title}, for ${verifiers.join(", ")}.`);
  }
  const missing = await give(sources, verifiers, values.network);
  if (missing > 0)
    throw new DeploymentError(
      `${missing} of ${sources.length * verifiers.length} are not published. Run this again when the reasons above are gone; what is published stays.`,
    );
}

await told(main);
