import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { id } from "ethers";
import { schemaUid } from "../../../packages/myceliary/src/schemas.ts";
import { agreementId } from "../../../web/contracts/terms.ts";
import { type Installed, install } from "./installed.ts";

const ZERO_ADDRESS = `0x${"0".repeat(40)}` as const;
const ZERO_HASH = `0x${"0".repeat(64)}` as const;

const address = (digit: string) => `0x${digit.repeat(40)}` as const;
const bin = (name: string) => fileURLToPath(new URL(`../../../node_modules/.bin/${name}`, import.meta.url));
const interfaces = new URL("../../../contracts/interfaces/", import.meta.url);

/** How those who write TypeScript may resolve modules. */
const RESOLUTIONS = [
  { module: "NodeNext", moduleResolution: "NodeNext" },
  { module: "ESNext", moduleResolution: "Bundler" },
];

describe("the package, installed by someone else", () => {
  let project: Installed;

  before(async () => {
    project = await install({
      "consumer.ts": "packages/myceliary/testing/consumer.ts",
      contracts: "examples/micro-grants/contracts",
      "hardhat.config.ts": "examples/micro-grants/hardhat.config.ts",
      "package.json": "examples/micro-grants/package.json",
    });
  });

  after(() => project?.remove());

  it("answers in Node as the app does here", async () => {
    const terms = {
      payer: address("a"),
      provider: address("b"),
      community: ZERO_ADDRESS,
      listing: 0n,
      token: ZERO_ADDRESS,
      amounts: [0n],
      acceptBy: 1_800_000_000,
      deliverBy: 1_800_000_001,
      reviewWindow: 86_400,
      arbitrator: ZERO_ADDRESS,
      arbitratorData: "0x",
      choices: 0,
      rulingWindow: 0,
      content: ZERO_HASH,
      salt: 7n,
    } as const;
    const fields =
      "address,address,address,uint256,address,uint96[],uint40,uint40,uint32,address,bytes,uint16";
    expect(JSON.parse(await project.run(process.execPath, "consumer.ts"))).to.deep.equal({
      deployment: true,
      descriptors: "function",
      release: id(`release((${fields},uint32,bytes32,uint256),uint256)`).slice(0, 10),
      agreement: agreementId(terms, 31_337, address("c")),
      vouch: schemaUid("vouch", address("d")),
      delivered: "Delivered",
      milestones: "32",
      account: address("a"),
      nearest: "2",
      steps: [
        [0, 1],
        [1, 2],
      ],
      index: true,
      site: true,
    });
  });

  for (const options of RESOLUTIONS) {
    it(`has types for ${options.moduleResolution}`, async () => {
      const compilerOptions = {
        ...options,
        strict: true,
        noUncheckedIndexedAccess: true,
        target: "ES2023",
        lib: ["ES2023", "DOM"],
        types: [],
        skipLibCheck: true,
        noEmit: true,
      };
      const config = JSON.stringify({ compilerOptions, files: ["consumer.ts"] });
      await writeFile(join(project.folder, "tsconfig.json"), config);
      expect(await project.run(bin("tsc"), "--project", ".")).to.equal("");
    });
  }

  it("has every Solidity interface, and a contract that imports them by path compiles", async () => {
    const names = (await readdir(interfaces)).filter((name) => name.endsWith(".sol"));
    expect(project.files).to.include.members(names.map((name) => `contracts/interfaces/${name}`));
    await project.run(process.execPath, "node_modules/hardhat/dist/src/cli.js", "build");
    const artifact = join(project.folder, "artifacts/contracts/MicroGrants.sol/MicroGrants.json");
    const { bytecode } = JSON.parse(await readFile(artifact, "utf8"));
    expect(bytecode).to.match(/^0x[0-9a-f]{1000,}$/);
  });

  it("holds what it says, and every worker that it starts by name", async () => {
    expect(project.files).to.include.members(["LICENSE", "README.md", "package.json"]);
    const others = project.files.filter((path) => !/^(contracts\/interfaces|dist)\//.test(path));
    expect(others).to.have.members(["LICENSE", "README.md", "package.json"]);
    const scripts = project.files.filter((path) => path.endsWith(".js"));
    const started: string[] = [];
    for (const path of scripts) {
      const text = await readFile(join(project.folder, "node_modules/myceliary", path), "utf8");
      for (const [, name = ""] of text.matchAll(/new URL\("(\.[^"]+)", import\.meta\.url\)/g))
        started.push(new URL(name, `file:///${path}`).pathname.slice(1));
    }
    expect(started).to.have.members([
      "dist/web/matching/match.worker.js",
      "dist/web/trust/solver/lane.worker.js",
      "dist/web/trust/trust.worker.js",
    ]);
    expect(project.files).to.include.members(started);
  });
});
