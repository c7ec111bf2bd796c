import {
  errorDeploymentResultToExceptionMessage,
  HardhatArtifactResolver,
} from "@nomicfoundation/hardhat-ignition/helpers";
import { DeploymentResultType, deploy } from "@nomicfoundation/ignition-core";
import { Contract, type ContractRunner } from "ethers";
import type { ArtifactManager } from "hardhat/types/artifacts";
import { type AttestationService, myceliary } from "../../ignition/modules/Myceliary.ts";
import type { Chain } from "./chain.ts";
import { confirmationsOn, untilSettled } from "./confirmations.ts";
import type { DeployedContract } from "./contracts.ts";
import { DeploymentError } from "./errors.ts";
import type { Journal } from "./journal.ts";
import type { Outbox } from "./outbox.ts";
import type { Known } from "./plan.ts";
import { RESOLVERS, registerSchema, schemaOf } from "./schemas.ts";

type Addresses = Readonly<Record<string, string>>;

async function resolverAt(artifacts: ArtifactManager, address: string, runner: ContractRunner) {
  const { abi } = await artifacts.readArtifact("ISingleSchemaResolver");
  const contract = new Contract(address, abi, runner);
  return {
    SCHEMA: (): Promise<string> => contract.getFunction("SCHEMA")(),
    SCHEMA_UID: (): Promise<string> => contract.getFunction("SCHEMA_UID")(),
    REVOCABLE: (): Promise<boolean> => contract.getFunction("REVOCABLE")(),
    getAddress: async () => address,
  };
}

function registryAt(
  contracts: readonly DeployedContract[],
  address: string,
  runner: ContractRunner,
): Contract {
  const artifact = contracts.find(({ key }) => key === "schemaRegistry")?.artifact;
  if (artifact === undefined) throw new Error("The module has no SchemaRegistry of a package.");
  return new Contract(address, artifact.abi, runner);
}

/** Addresses by key, of the contracts that are on the chain. */
export function addressesOf(
  contracts: readonly DeployedContract[],
  deployed: ReadonlyMap<string, string>,
): Addresses {
  return Object.fromEntries(
    contracts.flatMap(({ key, id, address }) => {
      const found = address ?? deployed.get(id);
      return found === undefined ? [] : [[key, found]];
    }),
  );
}

/** Looks up what an earlier run did. */
export async function knownOf(
  { provider }: Chain,
  contracts: readonly DeployedContract[],
  deployed: ReadonlyMap<string, string>,
  artifacts: ArtifactManager,
): Promise<Known> {
  const addresses = addressesOf(contracts, deployed);
  const schemas: Record<string, string> = {};
  for (const [name, key] of Object.entries(RESOLVERS)) {
    const { [key]: address, schemaRegistry } = addresses;
    if (address === undefined || schemaRegistry === undefined) continue;
    const registry = registryAt(contracts, schemaRegistry, provider);
    const { uid, isRegistered } = await schemaOf(registry, await resolverAt(artifacts, address, provider));
    if (isRegistered) schemas[name] = uid;
  }
  return { deployed, schemas };
}

/**
 * Finishes what an interrupted run had begun, so that nothing of it is done twice.
 * @param report Is told what it waits for.
 */
export async function resume(
  { provider }: Chain,
  journal: Journal,
  outbox: Outbox,
  report: (line: string) => void,
): Promise<void> {
  await outbox.sendAgain(report);
  const confirmations = await confirmationsOn(provider);
  await untilSettled(provider, outbox.signer.address, confirmations);
  await journal.mend(outbox.signingProvider(), outbox.transactions(), confirmations);
}

/**
 * Makes sure that what is there and what is to come are of one build: Ignition looks at what is to come alone.
 * @throws {@link DeploymentError} where contracts were deployed from another one.
 */
export async function requireSameBuild(
  contracts: readonly DeployedContract[],
  journal: Journal,
  artifacts: ArtifactManager,
): Promise<void> {
  const changed: string[] = [];
  for (const { id, name, artifact } of contracts) {
    const was = await journal.bytecodeOf(id);
    const { bytecode } = artifact ?? (await artifacts.readArtifact(name));
    if (was !== undefined && was !== bytecode) changed.push(name);
  }
  if (changed.length > 0)
    throw new DeploymentError(
      `This deployment began with another build of ${changed.join(", ")}. Finish it with that version of the repository, or move ${journal.folder} away to begin another.`,
    );
}

/**
 * Deploys the contracts that aren't there yet.
 * @returns Every contract's address, by key.
 * @throws {@link DeploymentError} where one can't be deployed, with Ignition's reason.
 */
export async function deployContracts(
  { provider }: Chain,
  service: AttestationService | null,
  contracts: readonly DeployedContract[],
  journal: Journal,
  outbox: Outbox,
  artifacts: ArtifactManager,
): Promise<Addresses> {
  const result = await deploy({
    config: { requiredConfirmations: await confirmationsOn(provider) },
    artifactResolver: new HardhatArtifactResolver(artifacts),
    provider: outbox.signingProvider(),
    deploymentDir: journal.folder,
    ignitionModule: myceliary(service),
    deploymentParameters: {},
    accounts: [outbox.signer.address],
  });
  if (result.type !== DeploymentResultType.SUCCESSFUL_DEPLOYMENT)
    throw new DeploymentError(errorDeploymentResultToExceptionMessage(result));
  const deployed = new Map(Object.entries(result.contracts).map(([id, { address }]) => [id, address]));
  return addressesOf(contracts, deployed);
}

/** Registers the schemas that aren't yet. @returns Their uids, by name. */
export async function registerSchemas(
  contracts: readonly DeployedContract[],
  addresses: Addresses,
  outbox: Outbox,
  artifacts: ArtifactManager,
): Promise<Readonly<Record<string, string>>> {
  const registry = registryAt(contracts, addresses.schemaRegistry ?? "", outbox.signer);
  const uids: Record<string, string> = {};
  // One after the other: each sends from the same account.
  for (const [name, key] of Object.entries(RESOLVERS))
    uids[name] = await registerSchema(
      registry,
      await resolverAt(artifacts, addresses[key] ?? "", outbox.signer),
    );
  return uids;
}
