import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import type { Browser } from "playwright-core";
import { type TemporaryNetwork, temporaryNetwork } from "../../scripts/local/temporary.ts";
import { NETWORKS } from "../../scripts/networks.ts";
import { openExchange, review } from "../e2e/agreements/exchange.ts";
import { launchBrowser } from "../e2e/browser.ts";
import { choose, fillListing } from "../e2e/forms.ts";
import { type Member, memberWithBurner } from "../e2e/member.ts";
import { runOn, siteUrl } from "../e2e/network.ts";
import { clone } from "./clone.ts";
import { COMMUNITY, deployerEnvironment, NETWORK, REHEARSED } from "./services.ts";

const TITLE = "I true bicycle wheels on my porch";

/** Milliseconds in which a clone with nothing installed is ready, on a slow machine. */
const BARE = 1_800_000;

describe("a deployer with a clone of this repository", () => {
  let folder: string;
  let running: TemporaryNetwork;
  let browser: Browser;
  let amal: Member;
  let bea: Member;

  before(async function () {
    const isBare = process.env.MYCELIARY_REHEARSAL === "bare";
    if (isBare) this.timeout(BARE);
    folder = await mkdtemp(join(tmpdir(), "myceliary-rehearsal-"));
    await clone(folder, isBare);
    running = await temporaryNetwork(REHEARSED, null, (line) => console.log(`  ${line}`), {
      root: folder,
      deployments: join(folder, "deployments"),
      chain: { id: NETWORKS[NETWORK].chainId, graphName: "base-sepolia" },
    });
    runOn(running);
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await running?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("has deployed, exported and served what the doctor finds nothing wrong with", async () => {
    const words = ["run", "--silent", "doctor", "--", "--site", siteUrl(), "--network", NETWORK];
    const { stdout } = await promisify(execFile)("npm", words, {
      cwd: folder,
      env: { ...process.env, ...deployerEnvironment(running.settings) },
    });
    expect(stdout)
      .to.match(/✔ the contracts\n/)
      .and.match(/Nothing keeps members from using it\.\n$/);
    expect(stdout.match(/^[✘!].*$/gm) ?? []).to.deep.equal([]);
  });

  it("has founded a community there, whose steward offers it to its governor", async () => {
    bea = await memberWithBurner(browser);
    const { page } = bea;
    await bea.open("/communities/");
    await page.getByRole("link", { name: COMMUNITY.name }).first().click();
    await page.getByRole("heading", { name: COMMUNITY.name, level: 1 }).waitFor();
    const home = new URL(page.url()).searchParams.get("address");
    await bea.open(`/community/?address=${home}&part=proposals`);
    await page.getByText(/The steward offers to hand over to the members/).waitFor();
  });

  it("lets a member publish an offer there", async () => {
    await bea.open("/publish/");
    await fillListing(bea.page, { title: TITLE, category: "Repair", city: "Lisbon", price: "0.25" });
    await bea.page.getByRole("button", { name: "Publish", exact: true }).click();
    await bea.page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
  });

  it("lets another find it, and set the money aside", async () => {
    amal = await memberWithBurner(browser);
    await amal.open("/");
    await choose(amal.page, "For what", "Repair");
    await amal.page.getByRole("article", { name: TITLE }).getByRole("link", { name: TITLE }).click();
    await amal.page.getByRole("link", { name: "Propose an exchange" }).click();
    await amal.page.getByRole("button", { name: "Propose", exact: true }).click();
    await amal.page.getByText(/0\.25 ETH is already set aside/).waitFor();
  });

  it("sees the exchange through: accepted, done, released, reviewed", async () => {
    await openExchange(bea, TITLE, "Accept, or let it pass");
    await bea.page.getByRole("button", { name: "Accept", exact: true }).click();
    await bea.page.getByRole("button", { name: "Say that it is done" }).click();
    await amal.page.getByRole("button", { name: "Release the money" }).click();
    await amal.page.getByText(/0\.25 ETH went to .*/).waitFor();
    await review(amal.page, 5);
    await bea.open(`/member/?address=${bea.address}`);
    await bea.page.getByRole("region", { name: "Reputation" }).getByText("1 review").waitFor();
  });

  it("has a site that complains of nothing and asks no stranger", () => {
    expect([...amal.complaints, ...bea.complaints]).to.deep.equal([]);
    expect([...amal.strangers, ...bea.strangers]).to.deep.equal([]);
  });
});
