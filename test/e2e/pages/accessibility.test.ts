import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { PARTS } from "../../../web/components/communities/parts.ts";
import { paths } from "../../../web/components/paths.ts";
import { askIndex } from "../ask-index.ts";
import { launchBrowser, visit } from "../browser.ts";
import { type Member, memberWithExtension } from "../member.ts";
import { siteUrl } from "../network.ts";
import { walletOfSeed } from "../seed-wallets.ts";
import { violationsOf } from "./axe.ts";
import { exportedPages, placesOfSite } from "./places.ts";

const STATES = ["Proposed", "Active", "Delivered", "Disputed", "Closed"] as const;

/** In these, each page is examined in light and dark; the last is also written from right to left. */
const LANGUAGES = [
  { name: "English", language: "en" },
  { name: "Arabic", language: "ar" },
] as const;

/** What is examined, each kind by itself, so that none takes minutes. */
const KINDS = ["page", "agreement in any state", "part of a community"] as const;
type Places = Readonly<Record<string, string>>;

/** The rules about colours: in nothing else light and dark differ. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"] as const;

const one = z.array(z.object({ id: z.string(), payer: z.object({ id: z.string() }) }));

/** One agreement in each state that the seed left any in, and the payer of the first. */
async function agreements(): Promise<{ payer: string; places: Places }> {
  const questions = STATES.map(
    (state) => `${state}: agreements(first: 1, where: { state: ${state} }) { id payer { id } }`,
  );
  const found = await askIndex(`{ ${questions.join(" ")} }`, z.record(z.string(), one));
  const places = Object.entries(found).flatMap(([state, [agreement]]) =>
    agreement === undefined ? [] : [[`agreement that is ${state}`, paths.agreement(agreement.id)] as const],
  );
  const payer = Object.values(found).flat()[0]?.payer.id;
  if (payer === undefined) throw new Error("The seed left no agreement.");
  return { payer, places: Object.fromEntries(places) };
}

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem("myceliary.language", chosen), language);
  await page.reload();
  await page.waitForFunction((chosen) => document.documentElement.lang === chosen, language);
}

/** Turns the device to light or dark, which a page that is open follows. */
async function turn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, colorScheme);
}

describe("what axe finds", () => {
  let browser: Browser;
  let payer: string;
  let places: Readonly<Record<(typeof KINDS)[number], Places>>;

  before(async () => {
    browser = await launchBrowser();
    const ofSite = await placesOfSite();
    const agreed = await agreements();
    const { communities } = await askIndex(
      "{ communities(first: 1) { id } }",
      z.object({ communities: z.tuple([z.object({ id: z.string() })]) }),
    );
    const parts = PARTS.map((part) => [`community: ${part}`, paths.communityPart(communities[0].id, part)]);
    payer = agreed.payer;
    places = {
      page: ofSite,
      "agreement in any state": agreed.places,
      "part of a community": Object.fromEntries(parts),
    };
  });

  after(async () => {
    await browser?.close();
  });

  it("is looked for on every page of the site", async () => {
    const known = Object.keys(places.page);
    expect((await exportedPages()).filter((page) => !known.includes(page))).to.deep.equal([]);
  });

  for (const { name, language } of LANGUAGES) {
    describe(`in a member's browser, in ${name}`, () => {
      let member: Member;

      before(async () => {
        member = await memberWithExtension(browser, walletOfSeed(payer).privateKey);
        await speak(member.page, language);
      });

      after(async () => {
        await member?.context.close();
      });

      for (const kind of KINDS)
        it(`is nothing on any ${kind}, in light and dark`, async () => {
          const found: string[] = [];
          const { page } = member;
          for (const [place, path] of Object.entries(places[kind])) {
            await turn(page, "light");
            await member.open(path);
            for (const violation of await violationsOf(page)) found.push(`${place}: ${violation}`);
            await turn(page, "dark");
            for (const violation of await violationsOf(page, ...OF_COLOURS))
              found.push(`${place}, dark: ${violation}`);
          }
          expect(found).to.deep.equal([]);
          expect(member.complaints).to.deep.equal([]);
        });
    });
  }

  it("is nothing for who comes without a wallet, on a phone", async () => {
    const { page, context } = await visit(browser, { width: 360, height: 740 });
    const found: string[] = [];
    for (const [place, path] of Object.values(places).flatMap(Object.entries<string>)) {
      await page.goto(siteUrl(path));
      for (const violation of await violationsOf(page)) found.push(`${place}: ${violation}`);
    }
    expect(found).to.deep.equal([]);
    await context.close();
  });

  it("is nothing in what opens: the account's menu, the notices, the filters, the dialog for wallets", async () => {
    const member = await memberWithExtension(browser, walletOfSeed(payer).privateKey);
    const { page } = member;
    await page.getByRole("button", { name: "Account menu" }).click();
    await page.getByRole("menu").waitFor();
    expect(await violationsOf(page)).to.deep.equal([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^What is new/ }).click();
    await page.getByRole("dialog", { name: "What is new" }).waitFor();
    expect(await violationsOf(page)).to.deep.equal([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "When, price and more" }).click();
    await page.getByRole("button", { name: "Any time" }).waitFor();
    expect(await violationsOf(page)).to.deep.equal([]);
    await member.context.close();
  });
});
