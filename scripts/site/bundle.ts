import { build } from "esbuild";
import { UnexpectedExport } from "./anywhere.ts";

/** One script out of a module and all that it imports. @param define by what names are replaced, as JSON */
export async function bundle(source: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    write: false,
    define,
  });
  const [output] = outputFiles;
  if (output === undefined) throw new UnexpectedExport(source, "it was bundled to nothing");
  return output.text.trim();
}
