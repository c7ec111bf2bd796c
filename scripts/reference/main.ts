/**
 * Writes the reference of the contracts' interfaces, from their NatSpec, and of the package, from its TSDoc, to
 * `docs/reference/`: `npm run build:reference`. With `--check` it writes nothing and fails where a page is not current.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "../solidity/compiler.ts";
import { interfacePage } from "./contracts.ts";
import { packagePages } from "./package.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const target = join(root, "docs/reference");
const interfaces = "contracts/interfaces";

/** Name → page, of every interface. */
function contractPages(): ReadonlyMap<string, string> {
  const files = readdirSync(join(root, interfaces)).filter((file) => file.endsWith(".sol"));
  const sources = Object.fromEntries(
    files.map((file) => [file, { content: readFileSync(join(root, interfaces, file), "utf8") }]),
  );
  const settings = { outputSelection: { "*": { "": ["ast"] } } };
  const { sources: compiled, errors } = compile({ language: "Solidity", sources, settings });
  const failed = errors.filter(({ severity }) => severity === "error");
  if (failed.length > 0) throw new Error(failed.map(({ message }) => message).join("\n"));
  return new Map(
    files.sort().flatMap((file) => {
      const ast = compiled[file]?.ast;
      const page = ast === undefined ? undefined : interfacePage(ast);
      return page === undefined ? [] : [[file.replace(/\.sol$/, ".md"), page] as const];
    }),
  );
}

const links = (pages: Iterable<string>, within: string, title: (name: string) => string) =>
  [...pages].map((page) => `- [${title(page.replace(/\.md$/, ""))}](${within}/${page})`).join("\n");

/** Path within `docs/reference/` → what is to stand there. */
function allPages(): ReadonlyMap<string, string> {
  const contracts = contractPages();
  const modules = packagePages();
  const front = [
    "# Reference",
    "Written by `npm run build:reference` from the sources; a check holds it current. [Building on Myceliary in ten minutes](../guides/integrators.md) comes first.",
    "## The package",
    links(modules.keys(), "package", (name) => `\`myceliary/${name}\``),
    "`myceliary/abi`, `myceliary/limits` and `myceliary/states` are data: the ABIs of the contracts below, the bounds of [Limits.sol](../../contracts/libraries/Limits.sol), and [states.json](../../contracts/agreements/states.json).",
    "## The contracts' interfaces",
    links(contracts.keys(), "contracts", (name) => name),
  ];
  return new Map([
    ["README.md", `${front.join("\n\n")}\n`],
    ...[...modules].map(([page, text]) => [`package/${page}`, text] as const),
    ...[...contracts].map(([page, text]) => [`contracts/${page}`, text] as const),
  ]);
}

function present(): ReadonlySet<string> {
  try {
    const names = readdirSync(target, { recursive: true, encoding: "utf8" });
    return new Set(names.filter((name) => name.endsWith(".md")));
  } catch {
    return new Set();
  }
}

function isCurrent(page: string, text: string): boolean {
  try {
    return readFileSync(join(target, page), "utf8") === text;
  } catch {
    return false;
  }
}

const pages = allPages();
const stale = [...pages].filter(([page, text]) => !isCurrent(page, text));
const superfluous = [...present()].filter((page) => !pages.has(page));

if (process.argv.includes("--check")) {
  for (const [page] of stale) console.log(`✘ docs/reference/${page} is not what the sources say.`);
  for (const page of superfluous) console.log(`✘ docs/reference/${page} is of nothing any more.`);
  if (stale.length + superfluous.length > 0) {
    console.log("Run npm run build:reference.");
    process.exitCode = 1;
  }
} else {
  for (const [page, text] of stale) {
    mkdirSync(dirname(join(target, page)), { recursive: true });
    writeFileSync(join(target, page), text);
  }
  for (const page of superfluous) rmSync(join(target, page));
  console.log(`${pages.size} pages in docs/reference/, ${stale.length} written anew.`);
}
