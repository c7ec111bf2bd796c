/**
 * Writes what the web needs of the contracts to `web/contracts/generated/`: ABIs as typed constants, the bounds of
 * `Limits.sol` and the state table. Run by `npm run build:contracts`, after the compiler.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const root = new URL("../../", import.meta.url);
const target = new URL("web/contracts/generated/", root);
const easPackage = "@ethereum-attestation-service/eas-contracts/artifacts/contracts";

/** Export name → artifact, in this build or in a package. */
const ABIS: Readonly<Record<string, URL>> = {
  agreementsAbi: built("agreements/Agreements.sol/Agreements.json"),
  arbitratorAbi: built("interfaces/IArbitrator.sol/IArbitrator.json"),
  communityAbi: built("communities/Community.sol/Community.json"),
  communityFactoryAbi: built("communities/CommunityFactory.sol/CommunityFactory.json"),
  easAbi: packaged(`${easPackage}/EAS.sol/EAS.json`),
  listingsAbi: built("listings/Listings.sol/Listings.json"),
  reviewResolverAbi: built("reputation/ReviewResolver.sol/ReviewResolver.json"),
};

/** Whose custom errors a member can meet, however they come to call: a call to one contract can fail with another's. */
const ERRORS_OF: readonly URL[] = [
  ...Object.values(ABIS),
  built("communities/GovernorFactory.sol/GovernorFactory.json"),
  built("communities/TimeCredits.sol/TimeCredits.json"),
  built("disputes/Jury.sol/Jury.json"),
  built("disputes/MediatorArbitrator.sol/MediatorArbitrator.json"),
  built("reputation/VouchResolver.sol/VouchResolver.json"),
  built("reputation/VerificationResolver.sol/VerificationResolver.json"),
];

const HEADER = "// Written by scripts/export/contracts.ts from the compiler's output. Don't edit.\n";

function built(path: string): URL {
  return new URL(`artifacts/contracts/${path}`, root);
}

function packaged(path: string): URL {
  return new URL(`file://${createRequire(import.meta.url).resolve(path)}`);
}

async function readJson(file: URL): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}

const artifactSchema = z.object({ abi: z.array(z.looseObject({ type: z.string() })) });

async function abiOf(file: URL) {
  const artifact = artifactSchema.safeParse(await readJson(file));
  if (!artifact.success) throw new Error(`${file.pathname} has no ABI. Run \`npx hardhat build\` first.`);
  return artifact.data.abi;
}

/** Each once, by its signature. */
async function errorsAbi() {
  const abis = await Promise.all(ERRORS_OF.map(abiOf));
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
  const parts = await Promise.all(
    Object.entries(ABIS).map(async ([name, file]) => {
      return `export const ${name} = ${JSON.stringify(await abiOf(file))} as const;\n`;
    }),
  );
  parts.push(`export const errorsAbi = ${JSON.stringify(await errorsAbi())} as const;\n`);
  return HEADER + parts.join("");
}

async function limitsModule(): Promise<string> {
  const source = await readFile(new URL("contracts/libraries/Limits.sol", root), "utf8");
  const lines = limitsOf(source).map(([name, literal]) => `  ${name}: ${literal}n,\n`);
  return `${HEADER}export const limits = {\n${lines.join("")}} as const;\n`;
}

async function statesModule(): Promise<string> {
  const table = await readJson(new URL("contracts/agreements/states.json", root));
  return `${HEADER}export const states = ${JSON.stringify(table, null, 2)} as const;\n`;
}

const modules: Readonly<Record<string, () => Promise<string>>> = {
  "abi.ts": abiModule,
  "limits.ts": limitsModule,
  "states.ts": statesModule,
};

await mkdir(target, { recursive: true });
for (const [file, write] of Object.entries(modules)) await writeFile(new URL(file, target), await write());
console.log(`Wrote ${Object.keys(modules).join(", ")} to ${fileURLToPath(target)}`);
