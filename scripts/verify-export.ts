import { readFile } from "node:fs/promises";
import { ExportInvalid, verifyExport } from "../web/identity/export/export.ts";

const USAGE = "npm run verify:export -- <file>    whether a member's exported data is as they signed it";

async function judge(path: string | undefined): Promise<string> {
  if (path === undefined) throw new ExportInvalid(USAGE);
  const text = await readFile(path, "utf8");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ExportInvalid("It is not JSON.");
  }
  const { did, at } = await verifyExport(json);
  return `As ${did} signed it at ${at}.`;
}

try {
  console.log(await judge(process.argv[2]));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
