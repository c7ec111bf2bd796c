import { expect } from "chai";
import { type Build, handlingOf, isOf } from "./rules.ts";

const build: Build = {
  version: "build-1",
  shell: ["index.html"],
  files: ["index.html", "listing/index.html", "listing/index.txt", "_next/static/chunks/a.js"],
};
const scope = "https://gateway.example/ipfs/bafy/";
const of = (path: string, method = "GET") => handlingOf(build, scope, method, scope + path);

describe("what the site's worker does with a request", () => {
  it("keeps what is named by its content, and asks anew for pages and their payloads", () => {
    expect(of("_next/static/chunks/a.js")).to.deep.equal({ how: "named", file: "_next/static/chunks/a.js" });
    expect(of("listing/index.txt?_rsc=1")).to.deep.equal({ how: "fresh", file: "listing/index.txt" });
    expect(of("config.json")).to.deep.equal({ how: "settings", file: "config.json" });
  });

  it("finds the page of an address, with or without its slash and its query", () => {
    for (const path of ["", "?community=0x1", "#page"]) expect(of(path)?.file).to.equal("index.html");
    for (const path of ["listing/?id=7", "listing", "listing/index.html"])
      expect(of(path)?.file).to.equal("listing/index.html");
  });

  it("leaves other hosts, other sites of the host, other methods and unknown files alone", () => {
    for (const address of ["https://rpc.example/", "https://gateway.example/ipfs/other/index.html"])
      expect(handlingOf(build, scope, "GET", address)).to.equal(null);
    expect(of("", "POST")).to.equal(null);
    expect(of("_next/static/chunks/of-a-later-build.js")).to.equal(null);
  });

  it("keeps no page of another build", async () => {
    const page = (version: string) => new Response(`<html>${version}</html>`);
    expect(await isOf(build, "index.html", page("build-1"))).to.equal(true);
    expect(await isOf(build, "index.html", page("build-2"))).to.equal(false);
    expect(await isOf(build, "generated/cities.json", new Response("{}"))).to.equal(true);
  });
});
