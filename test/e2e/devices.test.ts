import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser } from "playwright-core";
import { NodeMember } from "../../scripts/bench-messages/member.ts";
import { PORTS } from "../../scripts/local/settings.ts";
import { launchBrowser } from "./browser.ts";
import { log, write, writeTo } from "./correspondence.ts";
import { type Member, memberWithExtension } from "./member.ts";
import { localNetwork } from "./network.ts";
import { Tap } from "./tap.ts";

/** Installations that XMTP lets an account have at a time. */
const MOST = 10;

describe("an account that is signed in on as many devices as it may have", () => {
  const wallet = Wallet.createRandom();
  const devices: NodeMember[] = [];
  let browser: Browser;
  let lookups: Tap;
  let folder: string;
  let bea: Member;

  before(async () => {
    // XMTP's SDK for Node asks on its own port.
    lookups = await Tap.open(PORTS.relay.preset, localNetwork().settings.ports.relay);
    folder = await mkdtemp(join(tmpdir(), "myceliary-devices-"));
    while (devices.length < MOST) devices.push(await NodeMember.join(folder, wallet));
    browser = await launchBrowser();
    bea = await memberWithExtension(browser, wallet.privateKey);
  });

  after(async () => {
    await Promise.all(devices.map((device) => device.leave()));
    await browser?.close();
    await lookups?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("is told so, and signs the others out only when it says so", async () => {
    const [device] = devices;
    if (device === undefined) throw new Error("There is no device.");
    const installed = async () => (await device.client.preferences.fetchInboxState()).installations.length;
    await bea.open("/messages/");
    await bea.page.getByRole("button", { name: "Turn on messages" }).click();
    await bea.page.getByText("You are signed in on as many devices as an account may have.").waitFor();
    expect(await installed()).to.equal(MOST);
    await bea.page.getByRole("button", { name: "Sign out my other devices" }).click();
    await bea.page.getByRole("heading", { name: "No conversations yet" }).waitFor();
    expect(await installed()).to.equal(1);
  });

  it("is written to on this device from then on", async () => {
    const amal = await memberWithExtension(browser, Wallet.createRandom().privateKey);
    await amal.open("/messages/");
    await amal.page.getByRole("button", { name: "Turn on messages" }).click();
    await amal.page.getByRole("heading", { name: "No conversations yet" }).waitFor();
    await writeTo(amal, bea.address);
    await write(amal.page, "Which device is it today?");
    await bea.page.getByRole("link", { name: /wants to write to you/ }).click();
    await bea.page.getByRole("button", { name: "Accept" }).click();
    await log(bea.page).getByText("Which device is it today?").waitFor();
    expect([...amal.complaints, ...bea.complaints]).to.deep.equal([]);
  });
});
