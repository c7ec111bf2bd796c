import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { serve } from "../../../scripts/local/http.ts";
import type { Running } from "../../../scripts/local/service.ts";
import { siteListener } from "../../../scripts/local/site.ts";
import { pseudonymOf } from "../../../web/identity/pseudonym.ts";
import { schemeOf } from "../../../web/sync/scheme.ts";
import { encodeRecord } from "../../../web/trust/attestations/codec.ts";
import type { Scheme } from "../../../web/trust/attestations/scheme.ts";
import { DAY, salt, signer, vouch } from "../../../web/trust/attestations/testing/signers.ts";
import { MOST_FRAME } from "../../../web/trust/gossip/link.ts";
import { writeFrame } from "../../../web/trust/gossip/wire.ts";
import { launchBrowser } from "../browser.ts";
import { log, turnMessagesOn, write, writeTo } from "../correspondence.ts";
import { type Member, memberWithExtension } from "../member.ts";
import { localNetwork, runOn } from "../network.ts";
import { exportedSite } from "../pages/places.ts";
import { readRecordsInto, signedVouches, siteConfig } from "../signed-records.ts";
import { Tap } from "../tap.ts";
import {
  accept,
  expectRanking,
  exported,
  hexOf,
  holding,
  keepChannels,
  rankingOf,
  row,
  say,
  toSigned,
} from "./devices.ts";

const MEMBERS = 5;
const EACH = 100;
const ALL = MEMBERS * EACH;
/** Milliseconds from the first connection within which all hold the same. */
const WITHIN = 30_000;
/** Whose page is killed, and who lies. */
const KILLED = 2;
const LIAR = 4;
/** Whose device comes to hold only its own, and who exchanges with it besides the two beside it. */
const LIGHT = 1;
const THIRD = 3;

describe("reputation while index, chain and Ceramic node are away", () => {
  let browser: Browser;
  let site: Running;
  let shared: ReturnType<typeof localNetwork>;
  let members: Member[];
  let pages: Page[];
  let lines: Tap[];
  let scheme: Scheme;
  let vouches: readonly Uint8Array[];
  const now = Math.floor(Date.now() / 1000);

  /** Members stand in a ring. */
  const at = <T>(list: readonly T[], place: number): T => {
    const found = list[(place + list.length) % list.length];
    if (found === undefined) throw new Error("There is none.");
    return found;
  };
  const each = (work: (page: Page, place: number) => Promise<unknown>) => Promise.all(pages.map(work));

  before(async () => {
    shared = localNetwork();
    const { settings } = shared;
    const { ports } = settings;
    lines = await Promise.all([ports.chain, ports.index, ports.ceramic].map((port) => Tap.open(0, port)));
    const [chain = 0, index = 0, ceramic = 0] = lines.map(({ port }) => port);
    const config = await siteConfig({ ...settings, ports: { ...ports, chain, index, ceramic } });
    scheme = schemeOf(config);
    site = await serve(0, siteListener({ folder: exportedSite(), config }));
    const web = Number(new URL(site.detail).port);
    runOn({ ...shared, settings: { ...settings, ports: { ...ports, web } } });

    vouches = await signedVouches(ALL, now - DAY, scheme);
    browser = await launchBrowser("grants");
    members = await Promise.all(
      Array.from({ length: MEMBERS }, () =>
        memberWithExtension(browser, Wallet.createRandom().privateKey, {}, keepChannels),
      ),
    );
    pages = members.map(({ page }) => page);
    await Promise.all(members.map(turnMessagesOn));
    await each(async (page, place) => {
      await writeTo(at(members, place), at(members, place + 1).address);
      await write(page, "Shall we exchange what we know of the others?");
    });
    await each(accept);
    await writeTo(at(members, LIGHT), at(members, THIRD).address);
    await write(at(pages, LIGHT), "Shall we, too?");
    await at(pages, THIRD).getByRole("banner").getByRole("link", { name: "Messages" }).click();
    await accept(at(pages, THIRD));
  });

  after(async () => {
    runOn(shared);
    await browser?.close();
    await site?.stop();
    for (const line of lines ?? []) await line.close().catch(() => {});
  });

  it("comes from what each device took from a file, with nobody to ask", async () => {
    for (const line of lines) await line.close();
    await each(async (page, place) => {
      await toSigned(page);
      await readRecordsInto(page, vouches.slice(place * EACH, (place + 1) * EACH));
      await holding(page, EACH).waitFor();
    });
  });

  it("is the same on all devices within 30 seconds, though one is killed in between", async () => {
    await each(async (page, place) => {
      await page.getByRole("switch", { name: /^Exchange signed vouches/ }).click();
      for (const beside of [place - 1, place + 1])
        await page.getByRole("checkbox", { name: pseudonymOf(at(members, beside).address) }).check();
    });
    await Promise.race(pages.map((page) => page.getByText("connected now").first().waitFor()));
    const since = Date.now();

    await at(pages, KILLED).getByText("connected now").first().waitFor();
    const killed = at(members, KILLED);
    const crashed = at(pages, KILLED).waitForEvent("crash");
    const line = await killed.context.newCDPSession(at(pages, KILLED));
    line.send("Page.crash").catch(() => {});
    await crashed;
    await at(pages, KILLED).close();
    const back = await killed.context.newPage();
    pages[KILLED] = back;
    await back.goto(`${site.detail}/sync/`);

    await each((page) => holding(page, ALL).waitFor({ timeout: since + WITHIN - Date.now() }));
    console.log(`      ${ALL} vouches on ${MEMBERS} devices in ${Date.now() - since} ms`);
  });

  it("has the same records and the same scores on all of them", async () => {
    for (const page of pages) expect(hexOf(await exported(page))).to.deep.equal(hexOf(vouches));
    const ranking = await rankingOf(vouches, scheme, now);
    for (const [place, page] of pages.entries())
      await expectRanking({ ...at(members, place), page }, ranking);
  });

  it("takes a vouch by a signature alone, which others see, and its taking back", async () => {
    const [page, other] = [at(pages, 0), at(pages, 1)];
    await row(page, at(members, 1)).getByRole("link").click();
    await page.getByRole("button", { name: /^Vouch for / }).click();
    await page.getByText("Your device keeps it and passes it on").waitFor();
    await page.getByRole("radio", { name: "I know and trust them" }).check();
    await page.getByRole("button", { name: "Vouch", exact: true }).click();
    const given = page.getByRole("list", { name: "Who vouches" }).getByRole("listitem");
    await given.filter({ hasText: "signed, on this device" }).waitFor();
    await holding(other, ALL + 1).waitFor();

    await page.getByRole("button", { name: "Take your vouch back" }).click();
    await given.waitFor({ state: "detached" });
    await holding(other, ALL).waitFor();
    await page.goBack();
    await holding(page, ALL).waitFor();
  });

  it("takes reviews of what two did without an agreement, once both have signed it", async () => {
    const both = [at(pages, 0), at(pages, 1)] as const;
    const names = [at(members, 0), at(members, 1)].map(({ address }) => pseudonymOf(address));
    const [page, other] = both;
    for (const [side, name] of [
      [page, names[1]],
      [other, names[0]],
    ] as const) {
      await side.getByRole("banner").getByRole("link", { name: "Messages" }).click();
      await side
        .getByRole("link", { name: new RegExp(String(name)) })
        .first()
        .click();
      await log(side).waitFor();
    }
    await page.getByRole("button", { name: "More to send" }).click();
    await page.getByRole("menuitem", { name: "Sign what you did for each other" }).click();
    await page.getByLabel("What it was").fill("A bicycle mended");
    await page.getByRole("button", { name: "Sign and send" }).click();
    await other.getByRole("button", { name: "It was so: sign it" }).click();
    for (const [place, side] of both.entries()) {
      await side.getByRole("button", { name: `Review ${names[1 - place]}` }).click();
      await side.getByRole("radio", { name: "Overall: 5 stars" }).check();
      await side.getByRole("button", { name: "Send the review" }).click();
      await log(side).getByText("You reviewed it.").waitFor();
      await toSigned(side);
    }
    await each((side) => holding(side, ALL, 2).waitFor());
  });

  it("is told to a device that holds only its own, by three that hold all", async () => {
    const [page, third] = [at(pages, LIGHT), at(pages, THIRD)];
    await page.getByRole("radio", { name: "Hold only what is mine" }).check();
    await holding(page, 0, 2).waitFor();
    for (const [side, other] of [
      [page, at(members, THIRD)],
      [third, at(members, LIGHT)],
    ] as const)
      await side.getByRole("checkbox", { name: pseudonymOf(other.address) }).check();
    await page.getByText("by the devices of 3 of 3 members who hold everything").waitFor();
    const ranking = await rankingOf(await exported(at(pages, 0)), scheme, Math.floor(Date.now() / 1000));
    await expectRanking(at(members, LIGHT), ranking);
    // The two reviews, and the vouch for it that was taken back, with what takes it back.
    expect((await exported(page)).length).to.equal(4);

    await page.getByRole("radio", { name: "Hold everything" }).check();
    await holding(page, ALL, 2).waitFor();
    await expectRanking(at(members, LIGHT), ranking);
  });

  it("takes nothing that is forged, ended, sent again or too large, and hears whoever sends it no more", async () => {
    const [ada, bo] = [signer(100), signer(101)];
    const good = await vouch(ada, bo, { time: now - DAY, expirationTime: now + DAY }, scheme);
    const other = await vouch(bo, ada, { time: now - DAY, expirationTime: now + DAY, salt: salt(9) }, scheme);
    const forged = encodeRecord({ ...good, signature: other.signature });
    const ended = encodeRecord(
      await vouch(ada, bo, { time: now - 2 * DAY, expirationTime: now - DAY }, scheme),
    );
    const records = (...some: Uint8Array[]) => writeFrame({ type: "records", records: some });
    const liar = at(pages, LIAR);
    const reports = [LIAR - 1, LIAR + 1].map((place) => row(at(pages, place), at(members, LIAR)));

    await say(liar, [records(forged), records(ended), records(ended), new Uint8Array(MOST_FRAME + 1)]);
    for (const report of reports) {
      await report.getByText(/1 that is not signed by whom it names/).waitFor();
      await report.getByText(/1 that has ended/).waitFor();
      await report.getByText(/1 that came again and again/).waitFor();
      await report.getByText(/1 that is too large/).waitFor();
    }
    await say(liar, [records(encodeRecord({ ...other, signature: good.signature }))]);
    for (const report of reports) {
      await report.getByText(/is not listened to until/).waitFor();
      await report.getByText("not connected").waitFor();
    }
    // What it would send from now on, true or not, finds no way.
    await readRecordsInto(liar, [encodeRecord(good)]);
    await holding(liar, ALL + 1, 2).waitFor();
    const lie = hexOf([encodeRecord(good)]);
    for (const [place, page] of pages.entries())
      if (place !== LIAR)
        expect(hexOf(await exported(page)))
          .to.include.members(hexOf(vouches))
          .and.not.include.members(lie);
  });
});
