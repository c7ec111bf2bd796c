/**
 * Checks the index's queries against the subgraph's schema and writes their types to `web/index/generated/`. Reads files
 * alone. Run by `npm run build:index`.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { concatAST, parse, Source } from "graphql";
import { apiSchemaOf } from "./api.ts";
import { faultsOf, moduleOf } from "./operations.ts";

const schemaFile = new URL("../../../subgraph/schema.graphql", import.meta.url);
const queries = new URL("../queries/", import.meta.url);
const target = new URL("../generated/", import.meta.url);

async function documentOf(name: string) {
  const text = await readFile(new URL(name, queries), "utf8");
  return parse(new Source(text, `web/index/queries/${name}`));
}

const schema = apiSchemaOf(await readFile(schemaFile, "utf8"));
const names = (await readdir(queries)).filter((name) => name.endsWith(".graphql")).sort();
const documents = concatAST(await Promise.all(names.map(documentOf)));
const faults = faultsOf(schema, documents);
if (faults.length > 0) {
  console.error(`The index's queries don't fit subgraph/schema.graphql:\n${faults.join("\n")}`);
  process.exitCode = 1;
} else {
  await mkdir(target, { recursive: true });
  await writeFile(new URL("operations.ts", target), moduleOf(schema, documents));
  console.log(`Wrote operations.ts to ${fileURLToPath(target)}`);
}
