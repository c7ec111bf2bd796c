/**
 * Writes what the web needs of the contracts to `web/contracts/generated/`: ABIs as typed constants, the bounds of
 * `Limits.sol`, the EAS schemas and the state table. Run by `npm run build:interfaces`.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Abi, abiSchema, abisOf } from "../solidity/interfaces.ts";

const root = new URL("../../", import.meta.url);
const target = new URL("web/contracts/generated/", root);

/** Export name → contract. */
const CONTRACTS: Readonly<Record<string, string>> = {
  agreementsAbi: "contracts/agreements/Agreements",
  arbitratorAbi: "contracts/interfaces/IArbitrator",
  communityAbi: "contracts/communities/Community",
  communityFactoryAbi: "contracts/communities/CommunityFactory",
  feesAbi: "contracts/interfaces/IFees",
  governorAbi: "contracts/communities/CommunityGovernor",
  governorFactoryAbi: "contracts/communities/GovernorFactory",
  juryAbi: "contracts/disputes/Jury",
  listingsAbi: "contracts/listings/Listings",
  mediatorArbitratorAbi: "contracts/disputes/MediatorArbitrator",
  reputationGroupsAbi: "contracts/reputation/ReputationGroups",
  reviewResolverAbi: "contracts/reputation/ReviewResolver",
  timeCreditsAbi: "contracts/communities/TimeCredits",
  timelockAbi: "contracts/communities/CommunityTimelock",
  verificationResolverAbi: "contracts/reputation/VerificationResolver",
  vouchResolverAbi: "contracts/reputation/VouchResolver",
};

/** Whose custom errors a member can meet beside those: a call to one contract can fail with another's. */
const ERRORS_OF: readonly string[] = ["contracts/disputes/BlockRandomness"];

/** Name of an EAS schema → the contract that resolves it. */
const RESOLVERS: Readonly<Record<string, string>> = {
  review: "contracts/reputation/ReviewResolver",
  vouch: "contracts/reputation/VouchResolver",
  verification: "contracts/reputation/VerificationResolver",
};

/** As it was deployed by others: its package's own build, not one of ours. */
const EAS = "@ethereum-attestation-service/eas-contracts/artifacts/contracts/EAS.sol/EAS.json";

const HEADER = "// Written by scripts/export/contracts.ts from the compiler's output. Don't edit.\n";

async function readJson(file: URL): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}

async function easAbi(): Promise<Abi> {
  const artifact = await readJson(new URL(`file://${createRequire(import.meta.url).resolve(EAS)}`));
  return z.object({ abi: abiSchema }).parse(artifact).abi;
}

/** Each once, by its signature. */
function errorsOf(abis: readonly Abi[]): Abi {
  const errors = abis.flat().filter(({ type }) => type === "error");
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}

/** `TITLE_BYTES` → `titleBytes`. */
function camelCase(constant: string): string {
  return constant.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Reads `type internal constant NAME = literal;` lines. */
function limitsOf(source: string): [name: string, literal: string][] {
  const constants = source.matchAll(/internal constant ([A-Z0-9_]+) = (-?[0-9_]+);/g);
  return [...constants].map(([, name = "", literal = ""]) => [camelCase(name), literal.replaceAll("_", "")]);
}

async function abiModule(): Promise<string> {
  const abis = abisOf([...Object.values(CONTRACTS), ...ERRORS_OF]);
  const eas = await easAbi();
  const exported: [string, Abi | undefined][] = [
    ...Object.keys(CONTRACTS).map((name, i): [string, Abi | undefined] => [name, abis[i]]),
    ["easAbi", eas],
    ["errorsAbi", errorsOf([...abis, eas])],
  ];
  const lines = exported.map(([name, abi]) => `export const ${name} = ${JSON.stringify(abi)} as const;\n`);
  return HEADER + lines.join("");
}

async function limitsModule(): Promise<string> {
  const source = await readFile(new URL("contracts/libraries/Limits.sol", root), "utf8");
  const lines = limitsOf(source).map(([name, literal]) => `  ${name}: ${literal}n,\n`);
  return `${HEADER}export const limits = {\n${lines.join("")}} as const;\n`;
}

/** A resolver's schema, as its source has it: `SCHEMA = "…"` and `revocable: …`. */
function schemaOf(source: string): { readonly text: string; readonly revocable: boolean } {
  const text = /constant override SCHEMA =\s+"([^"]+)";/.exec(source)?.[1];
  const revocable = /\brevocable: (true|false)/.exec(source)?.[1];
  if (text === undefined || revocable === undefined) throw new Error("A resolver without a schema.");
  return { text, revocable: revocable === "true" };
}

async function schemasModule(): Promise<string> {
  const schemas: Record<string, ReturnType<typeof schemaOf>> = {};
  for (const [name, contract] of Object.entries(RESOLVERS))
    schemas[name] = schemaOf(await readFile(new URL(`${contract}.sol`, root), "utf8"));
  return `${HEADER}export const schemas = ${JSON.stringify(schemas, null, 2)} as const;\n`;
}

async function statesModule(): Promise<string> {
  const table = await readJson(new URL("contracts/agreements/states.json", root));
  return `${HEADER}export const states = ${JSON.stringify(table, null, 2)} as const;\n`;
}

const modules: Readonly<Record<string, () => Promise<string>>> = {
  "abi.ts": abiModule,
  "limits.ts": limitsModule,
  "schemas.ts": schemasModule,
  "states.ts": statesModule,
};

await mkdir(target, { recursive: true });
for (const [file, write] of Object.entries(modules)) await writeFile(new URL(file, target), await write());
console.log(`Wrote ${Object.keys(modules).join(", ")} to ${fileURLToPath(target)}`);
