import { Contract, type JsonRpcProvider } from "ethers";
import type { AppConfig } from "../../web/config/schema.ts";
import { type Finding, fault } from "./finding.ts";

type ContractName = keyof AppConfig["contracts"] | "jury" | "reputationGroups";

/** Which contract of a deployment names which other, by which getter: a stranger's contract names another, or none. */
const NAMES: readonly { readonly of: ContractName; readonly getter: string; readonly to: ContractName }[] = [
  { of: "listings", getter: "COMMUNITIES", to: "communityFactory" },
  { of: "governorFactory", getter: "COMMUNITIES", to: "communityFactory" },
  { of: "jury", getter: "COMMUNITIES", to: "communityFactory" },
  { of: "reviewResolver", getter: "AGREEMENTS", to: "agreements" },
  { of: "reputationGroups", getter: "COMMUNITIES", to: "communityFactory" },
  { of: "reputationGroups", getter: "REPUTATION", to: "reviewResolver" },
  { of: "eas", getter: "getSchemaRegistry", to: "schemaRegistry" },
];

/** Reads an address from a getter without parameters; null where there is no such getter. */
export async function named(node: JsonRpcProvider, address: string, getter: string): Promise<string | null> {
  const contract = new Contract(address, [`function ${getter}() view returns (address)`], node);
  try {
    const answer: unknown = await contract.getFunction(getter)();
    return typeof answer === "string" ? answer : null;
  } catch {
    return null;
  }
}

function addressesOf({ contracts, jury, reputationGroups }: AppConfig): ReadonlyMap<ContractName, string> {
  const all: [ContractName, string][] = Object.entries(contracts).map(([name, address]) => [
    name as ContractName,
    address,
  ]);
  if (jury !== null) all.push(["jury", jury]);
  if (reputationGroups !== null) all.push(["reputationGroups", reputationGroups]);
  return new Map(all);
}

const TAKE_FROM_RECORD = "Take the address from the deployment's record in deployments/.";

/** Whether each address holds a contract, and the one that belongs there. */
export async function examineContracts(
  node: JsonRpcProvider,
  config: AppConfig,
): Promise<readonly Finding[]> {
  const addresses = addressesOf(config);
  const findings: Finding[] = [];
  const empty = new Set<ContractName>();
  for (const [name, address] of addresses) {
    if ((await node.getCode(address)) !== "0x") continue;
    empty.add(name);
    findings.push(fault(`There is no contract at ${address}, where ${name} should be.`, TAKE_FROM_RECORD));
  }
  for (const { of, getter, to } of NAMES) {
    const [from, expected] = [addresses.get(of), addresses.get(to)];
    if (from === undefined || expected === undefined || empty.has(of) || empty.has(to)) continue;
    const found = await named(node, from, getter);
    if (found?.toLowerCase() === expected.toLowerCase()) continue;
    findings.push(
      fault(
        found === null
          ? `The contract at ${from} is not ${of}: it names no ${to}.`
          : `The contract ${of} at ${from} belongs to another ${to}: ${found} instead of ${expected}.`,
        `One of the two addresses is of another deployment. ${TAKE_FROM_RECORD}`,
      ),
    );
  }
  return findings;
}
