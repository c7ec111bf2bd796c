/** Writes the parts of the documents that follow from the state table; with `--check`, only says whether they do. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { insert } from "./insert.ts";
import { stateDiagram, stateRows, stateTable, waysOut } from "./states.ts";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const DOCUMENT = "docs/concepts.md";
const table = stateTable.parse(JSON.parse(readFileSync(at("contracts/agreements/states.json"), "utf8")));

const parts = { states: stateDiagram(table), transitions: stateRows(table), "ways out": waysOut(table) };
const before = readFileSync(at(DOCUMENT), "utf8");
const after = Object.entries(parts).reduce((text, [name, part]) => insert(text, name, part), before);

if (!process.argv.includes("--check")) writeFileSync(at(DOCUMENT), after);
else if (after !== before) {
  console.error(`${DOCUMENT} is not what the state table says. Run: npm run build:diagrams`);
  process.exitCode = 1;
}
