import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../local/settings.ts";
import { type Document, readDocument } from "./read.ts";

const PLACES = ["*.md", "contracts/*.md", "docs/**/*.md", "scripts/*/*.md"];

/** All documents for people, by their path from the root of the repository. */
export function allDocuments(): ReadonlyMap<string, Document> {
  const paths = PLACES.flatMap((place) => globSync(place, { cwd: ROOT })).sort();
  return new Map(paths.map((path) => [path, readDocument(readFileSync(join(ROOT, path), "utf8"))]));
}
