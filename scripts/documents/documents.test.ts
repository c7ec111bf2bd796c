import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { ROOT } from "../local/settings.ts";
import { parseHostSettings } from "../web-export/settings.ts";
import { allDocuments } from "./all.ts";
import { brokenLink } from "./links.ts";
import { readDocument } from "./read.ts";

const exists = (path: string) => existsSync(join(ROOT, path));

describe("the documents", () => {
  const documents = allDocuments();

  it("lead nowhere that isn't there", () => {
    const broken = [...documents].flatMap(([path, { links }]) =>
      links.map((link) => brokenLink(path, link, documents, exists)).filter((fault) => fault !== null),
    );
    expect(broken).to.deep.equal([]);
    expect([...documents.values()].flatMap(({ links }) => links).length).to.be.greaterThan(20);
  });

  it("name no script that package.json lacks", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));
    const unknown = [...documents].flatMap(([path, document]) =>
      document.scripts.filter((name) => !(name in scripts)).map((name) => `${path}: npm run ${name}`),
    );
    expect(unknown).to.deep.equal([]);
  });

  it("show settings of a site that a site takes", () => {
    const hosting = readFileSync(join(ROOT, "docs/hosting.md"), "utf8");
    const [, settings = ""] = /```json\n(.*?)```/s.exec(hosting) ?? [];
    expect(parseHostSettings(settings, "docs/hosting.md").chain?.rpcUrl).to.equal("https://node.example");
  });
});

describe("a document that is read", () => {
  const document = readDocument(
    "# What is *it*?\n[a](b.md#c) ![d](e.png)\n\n```sh\nnpm run one   # why\nnpm run two -- \\\n  --x\n```\n`npm run a:b`\n",
  );

  it("tells its links, headings, commands and scripts", () => {
    expect(document.links).to.deep.equal(["b.md#c", "e.png"]);
    expect([...document.anchors]).to.deep.equal(["what-is-it"]);
    expect(document.commands).to.deep.equal(["npm run one", "npm run two -- --x"]);
    expect(document.scripts).to.deep.equal(["one", "two", "a:b"]);
  });

  it("has its broken links told", () => {
    const documents = new Map([["docs/a.md", document]]);
    const fault = (link: string) => brokenLink("docs/a.md", link, documents, (path) => path === "docs/a.md");
    expect(fault("a.md#what-is-it")).to.equal(null);
    expect(fault("#what-is-it")).to.equal(null);
    expect(fault("https://example.org/")).to.equal(null);
    expect(fault("#elsewhere")).to.match(/has no heading for #elsewhere/);
    expect(fault("../b.md")).to.match(/there is no b\.md/);
    expect(fault("http://example.org/")).to.match(/no address/);
  });
});
