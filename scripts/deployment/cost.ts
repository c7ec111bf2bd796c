import { Contract, ContractFactory, concat, formatUnits, type JsonRpcProvider } from "ethers";
import type { ArtifactManager } from "hardhat/types/artifacts";
import type { NetworkFacts } from "../networks.ts";
import { constructorArguments, type DeployedContract } from "./contracts.ts";
import type { Step } from "./plan.ts";

/** At most what registering one of our schemas takes; `test/integration/deployment.test.ts` holds it to that. */
export const SCHEMA_GAS = 260_000n;

/** Where a chain of the OP stack says what a transaction's bytes cost on the chain below (its `GasPriceOracle`). */
const OP_GAS_ORACLE = "0x420000000000000000000000000000000000000F";
/** A signed transaction without its data, in bytes; a schema's registration whole. */
const ENVELOPE_BYTES = 120;
const SCHEMA_BYTES = 500;

/** What the steps to do will cost. */
export interface Cost {
  /** By kind and key of the step. */
  readonly gas: ReadonlyMap<string, bigint>;
  /** In wei, at the price of this moment. */
  readonly now: bigint;
  /** In wei, at the most that a transaction sent now would pay. */
  readonly most: bigint;
  /** In wei a unit of gas. */
  readonly price: bigint;
}

async function initCode(
  contract: DeployedContract,
  addresses: Readonly<Record<string, string>>,
  artifacts: ArtifactManager,
): Promise<string> {
  const { abi, bytecode } = contract.artifact ?? (await artifacts.readArtifact(contract.name));
  const { data } = await new ContractFactory([...abi], bytecode).getDeployTransaction(
    ...constructorArguments(contract, addresses),
  );
  return data;
}

/** In wei, for these bytes of data on the chain below; 0 where there is none, or it doesn't say. */
async function dataFee(
  provider: JsonRpcProvider,
  facts: NetworkFacts | undefined,
  data: string,
): Promise<bigint> {
  if (facts?.chainType !== "op" || (await provider.getCode(OP_GAS_ORACLE)) === "0x") return 0n;
  const oracle = new Contract(OP_GAS_ORACLE, ["function getL1Fee(bytes) view returns (uint256)"], provider);
  // The envelope's own content hardly compresses; ones stand for it.
  const fee: unknown = await oracle.getFunction("getL1Fee")(
    concat([data, `0x${"11".repeat(ENVELOPE_BYTES)}`]),
  );
  return typeof fee === "bigint" ? fee : 0n;
}

/**
 * Estimates what the steps to do will cost, by the node's own estimates.
 * @param sender Who will pay.
 * @param addresses Of what is there already, by key.
 */
export async function costOf(
  { provider, facts }: { provider: JsonRpcProvider; facts: NetworkFacts | undefined },
  contracts: readonly DeployedContract[],
  steps: readonly Step[],
  sender: string,
  addresses: Readonly<Record<string, string>>,
  artifacts: ArtifactManager,
): Promise<Cost> {
  const gas = new Map<string, bigint>();
  // Constructors only keep what they are given: any address costs what the real one will.
  const all = { ...Object.fromEntries(contracts.map(({ key }) => [key, sender])), ...addresses };
  let fees = 0n;
  for (const { kind, key } of steps.filter(({ done }) => done === undefined)) {
    const contract = contracts.find((each) => kind === "contract" && each.key === key);
    if (contract !== undefined) {
      const data = await initCode(contract, all, artifacts);
      gas.set(`${kind} ${key}`, await provider.estimateGas({ from: sender, data }));
      fees += await dataFee(provider, facts, data);
    } else if (kind === "schema") {
      gas.set(`${kind} ${key}`, SCHEMA_GAS);
      fees += await dataFee(provider, facts, `0x${"11".repeat(SCHEMA_BYTES)}`);
    }
  }
  const total = [...gas.values()].reduce((sum, each) => sum + each, 0n);
  const { gasPrice, maxFeePerGas } = await provider.getFeeData();
  const price = gasPrice ?? maxFeePerGas ?? 0n;
  return { gas, price, now: total * price + fees, most: total * (maxFeePerGas ?? price) + fees };
}

/** An amount of the chain's currency for people: four digits that count. */
export function amountText(wei: bigint, symbol: string): string {
  return `${Number(Number(formatUnits(wei)).toPrecision(4))} ${symbol}`;
}
