import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { build } from "esbuild";
import { FIRST_NAMESPACES, needsAllWords } from "./parts.ts";

const ROOT = join(import.meta.dirname, "../..");
const PAGES = ["web/app/layout.tsx", "web/app/page.tsx", "web/app/listing/page.tsx"];

/** What is fetched for members alone, and waits for all words: see `useAllWords`. */
const WAITING_FOR_ALL: ReadonlySet<string> = new Set([
  "web/components/notices/NoticeBell.tsx",
  "web/components/shell/MemberBanners.tsx",
  "web/components/shell/MemberCompany.tsx",
  "web/components/wallet/OwnAccount.tsx",
  "web/wallet/loaded/Wallets.tsx",
]);

const NAMESPACE = /useTranslations\("(\w+)/gu;

/** Which files show words of a namespace, among all that these pages may come to fetch before all words are there. */
async function shownBy(pages: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [...pages],
    outdir: "out",
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    splitting: true,
    packages: "external",
    external: ["*.json", "*.css"],
    logLevel: "silent",
  });
  const reached = new Set<string>();
  const shown = new Map<string, string>();
  const reach = (file: string) => {
    const input = metafile.inputs[file];
    if (input === undefined || reached.has(file) || WAITING_FOR_ALL.has(file)) return;
    reached.add(file);
    for (const [, namespace = ""] of readFileSync(join(ROOT, file), "utf8").matchAll(NAMESPACE))
      shown.set(namespace, file);
    for (const { path } of input.imports) reach(path);
  };
  pages.forEach(reach);
  return shown;
}

describe("the first part of a catalogue", () => {
  it("has all words that its pages show to a visitor, and no others", async () => {
    const shown = await shownBy(PAGES);
    const first: ReadonlySet<string> = new Set(FIRST_NAMESPACES);
    const missing = [...shown].filter(([namespace]) => !first.has(namespace));
    expect(missing).to.deep.equal([]);
    expect([...first].filter((namespace) => !shown.has(namespace))).to.deep.equal([]);
  });

  it("suffices Discover and a listing, wherever the site lies", () => {
    expect(["", "/", "listing/", "/listing/"].map(needsAllWords)).to.deep.equal([false, false, false, false]);
    expect(["agreement/", "/agreement/new/", "/settings/"].map(needsAllWords)).to.deep.equal([
      true,
      true,
      true,
    ]);
  });
});
