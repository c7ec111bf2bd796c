/**
 * Has solc's model checker prove the contracts in `test/contracts/proofs` with z3: `npm run test:proofs`, or some of them by
 * name after `--`. Bounded model
 * checking is enough, and is complete, for they have no loops.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type AstNode, nodesIn, rangeOf, textIn } from "../solidity/ast.ts";
import { type CompilerMessage, compile } from "../solidity/compiler.ts";
import { solve, versionOfZ3 } from "./solver.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = "test/contracts/proofs/";

/** "… check is safe!" */
const PROVED = "2961";

function sourcesOf(file: string, found: Record<string, { content: string }> = {}): typeof found {
  if (file in found) return found;
  const content = readFileSync(root + file, "utf8");
  found[file] = { content };
  for (const [, path = ""] of content.matchAll(/^import .*"(\.[^"]+)";$/gm)) {
    sourcesOf(join(dirname(file), path), found);
  }
  return found;
}

function prove(file: string, contract: string) {
  const modelChecker = {
    contracts: { [file]: [contract] },
    engine: "bmc",
    showProvedSafe: true,
    showUnproved: true,
    showUnsupported: true,
    solvers: ["smtlib2"],
    targets: ["assert", "divByZero", "overflow", "underflow"],
  };
  const settings = { outputSelection: { "*": { "": ["ast"] } }, modelChecker };
  return compile({ language: "Solidity", sources: sourcesOf(file), settings }, solve);
}

interface Proof {
  readonly name: string;
  readonly says: string;
  readonly node: AstNode;
}

function proofsIn(ast: AstNode, contract: string): readonly Proof[] {
  const definition = nodesIn(ast.nodes).find(({ name }) => name === contract);
  return nodesIn(definition?.nodes)
    .filter(({ visibility, nodeType }) => nodeType === "FunctionDefinition" && visibility === "external")
    .map((node) => {
      const [documentation] = nodesIn(node.documentation);
      const says = textIn(documentation?.text)
        .replace(/^@notice /, "")
        .replace(/\s+/g, " ");
      return { name: textIn(node.name), says, node };
    });
}

function isWithin({ sourceLocation: place }: CompilerMessage, file: string, node: AstNode): boolean {
  const { begin, end } = rangeOf(node);
  return place?.file === file && place.start >= begin && place.start < end;
}

const wanted = process.argv.slice(2);
const files = readdirSync(root + FOLDER)
  .filter(
    (name) => name.endsWith(".sol") && (wanted.length === 0 || wanted.includes(name.replace(/\.sol$/, ""))),
  )
  .sort();
let passed = 0;
let failed = 0;
console.log(`${versionOfZ3()}\n`);
for (const name of files) {
  const file = FOLDER + name;
  const contract = name.replace(/\.sol$/, "");
  const { errors, sources } = prove(file, contract);
  const ast = sources[file]?.ast;
  if (ast === undefined) throw new Error(errors[0]?.formattedMessage ?? `${file} doesn't compile.`);
  const open = errors.filter(({ errorCode, severity }) => errorCode !== PROVED && severity !== "info");
  console.log(contract);
  for (const { name: title, says, node } of proofsIn(ast, contract)) {
    const isProved =
      errors.some((message) => message.errorCode === PROVED && isWithin(message, file, node)) &&
      !open.some((message) => isWithin(message, file, node));
    console.log(`  ${isProved ? "✔" : "✘"} ${title}: ${says}`);
    if (isProved) passed += 1;
    else failed += 1;
  }
  // What is open in a library that the proofs call is none of the functions above, and as bad.
  for (const message of open) console.log(message.formattedMessage ?? message.message);
  if (open.some((message) => !proofsIn(ast, contract).some(({ node }) => isWithin(message, file, node))))
    failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
