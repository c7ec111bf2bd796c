import { expect } from "chai";
import {
  BEFORE_BASE,
  pageAnywhere,
  payloadAnywhere,
  rootFrom,
  runtimeAnywhere,
  scriptAnywhere,
  UnexpectedExport,
} from "./anywhere.ts";
import { hashSource, withPolicy } from "./policy.ts";
import { bundleStart, withStart } from "./start.ts";

const page = (body: string) =>
  `<html><head><meta charSet="utf-8"/><title>A</title></head><body>${body}</body></html>`;

describe("an export that runs at any path", () => {
  it("has pages with relative addresses from a base as deep as they lie", () => {
    const html = pageAnywhere("agreement/new/index.html", page('<a href="/__base__/listing/">A</a>'));
    expect(html).to.include('<base href="../../"/>').and.include('<a href="./listing/">');
    expect(html.indexOf(BEFORE_BASE)).to.be.lessThan(html.indexOf("<base"));
    expect(rootFrom("index.html")).to.equal("./");
  });

  it("has scripts that find out where they are", () => {
    const code = scriptAnywhere("a.js", 'let a="/__base__",b="/__base__/_next/static/media/a.wasm"');
    const at = (pathname: string) =>
      new Function("location", `delete globalThis.siteBasePath;${code};return [a,b]`)({ pathname });
    expect(at("/ipfs/bafy/_next/static/chunks/worker.js")).to.deep.equal([
      "/ipfs/bafy",
      "/ipfs/bafy/_next/static/media/a.wasm",
    ]);
    expect(at("/_next/static/chunks/worker.js")).to.deep.equal(["", "/_next/static/media/a.wasm"]);
  });

  it("fails rather than leave an address that nobody replaced", () => {
    for (const change of [
      () => scriptAnywhere("a.js", "let a='/__base__/x'"),
      () => payloadAnywhere("a.txt", "1:T10,see /__base__/listing/ here\n"),
      () => pageAnywhere("index.html", "<html><head></head></html>"),
      () => runtimeAnywhere("a.js", 'TURBOPACK_CHUNK_BASE_PATH:"/__base__/_next/"'),
    ])
      expect(change).to.throw(UnexpectedExport);
  });
});

describe("a page's policy", () => {
  it("names what is inline by hash, and allows nothing else of it", () => {
    const html = pageAnywhere(
      "index.html",
      page('<script>one()</script><style>b{}</style><p style="width:45%"></p><script src="./a.js"></script>'),
    );
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(withPolicy(html))?.[1] ?? "";
    const directive = (name: string) => policy.split("; ").find((part) => part.startsWith(`${name} `));
    expect(directive("script-src")).to.equal(
      `script-src 'self' 'wasm-unsafe-eval' ${hashSource(BEFORE_BASE)} ${hashSource("one()")}`,
    );
    expect(directive("style-src-elem")).to.include(hashSource("b{}"));
    expect(directive("style-src-attr")).to.equal(`style-src-attr 'unsafe-hashes' ${hashSource("width:45%")}`);
    expect(policy).to.not.match(/'unsafe-(inline|eval)'/);
  });
});

describe("a page's start", () => {
  const script = (name: string) => `<script src="./_next/${name}.js" async=""></script>`;

  it("fetches the page's scripts in their order, and nothing does before it", () => {
    const preload = '<link rel="preload" as="script" fetchPriority="low" href="./_next/b.js"/>';
    const html = withStart(
      "a.html",
      page(`${preload}${script("a")}<p>A</p>${script("b")}${script("a")}`),
      "go()",
    );
    expect(html).to.equal(page('<p>A</p><script data-scripts="./_next/a.js ./_next/b.js">go()</script>'));
  });

  it("is refused to a page without scripts, which is not as it was expected", () => {
    expect(() => withStart("a.html", page(""), "go()")).to.throw(UnexpectedExport, "a.html");
  });

  it("is small, for it stands in every page, and ends no script of its own", async () => {
    const start = await bundleStart();
    expect(start.length).to.be.below(4_000);
    expect(start).not.to.include("</script");
  });
});
