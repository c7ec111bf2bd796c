import { expect } from "chai";
import type { Browser, BrowserContext } from "playwright-core";
import { serve } from "../../../scripts/local/http.ts";
import { parseConfig } from "../../../web/config/load.ts";
import { pseudonymOf } from "../../../web/identity/pseudonym.ts";
import { endpointsOf } from "../../../web/site/endpoints.ts";
import { launchBrowser, visit } from "../browser.ts";
import { memberWithBurner, memberWithExtension } from "../member.ts";
import { siteUrl } from "../network.ts";
import { walletOfSeed } from "../seed-wallets.ts";
import { vouchedMember } from "../vouched.ts";
import { exportedPages, placesOfSite } from "./places.ts";

/** Origins that the pages of a context asked, of the site's own and of its configured endpoints all. */
function askedBy(context: BrowserContext): ReadonlySet<string> {
  const origins = new Set<string>();
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:") origins.add(origin);
  });
  return origins;
}

async function allowedOrigins(): Promise<readonly string[]> {
  const config = parseConfig(await (await fetch(siteUrl("/config.json"))).json());
  return [new URL(siteUrl()).origin, ...endpointsOf(config)];
}

describe("the pages' policy", () => {
  let browser: Browser;
  let allowed: readonly string[];

  before(async () => {
    browser = await launchBrowser();
    allowed = await allowedOrigins();
  });

  after(async () => {
    await browser?.close();
  });

  it("is kept by every page, for a member with a wallet; none asks anybody but the site and its endpoints", async () => {
    const places = await placesOfSite();
    expect(Object.keys(places).sort()).to.deep.equal(await exportedPages());
    const member = await memberWithBurner(browser);
    const asked = askedBy(member.context);
    for (const place of Object.values(places)) {
      await member.open(place);
      await member.page.getByRole("main").getByRole("heading").first().waitFor();
      await member.page.waitForLoadState("networkidle");
    }
    expect(member.complaints).to.deep.equal([]);
    expect([...asked].filter((origin) => !allowed.includes(origin))).to.deep.equal([]);
    await member.context.close();
  });

  it("is kept by the map, the wallets' dialog, the matching worker and the solver of trust", async () => {
    const { member, voucher } = await vouchedMember();
    const viewer = await memberWithExtension(browser, walletOfSeed(voucher).privateKey);
    const asked = askedBy(viewer.context);
    await viewer.open("/");
    await viewer.page.getByRole("article").first().waitFor();
    await viewer.page.getByRole("region", { name: "Map" }).getByRole("button").first().click();
    await viewer.open(`/member/?address=${member}`);
    await viewer.page
      .getByRole("list", { name: `From you to ${pseudonymOf(member)}` })
      .first()
      .waitFor();
    expect(viewer.complaints).to.deep.equal([]);
    expect([...asked].filter((origin) => !allowed.includes(origin))).to.deep.equal([]);
    await viewer.context.close();
  });

  it("lets no foreign script run, no text become code, and nothing be sent to a stranger", async () => {
    let heard = 0;
    const stranger = await serve(0, (_request, response) => {
      heard += 1;
      response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/javascript" });
      response.end("globalThis.wasRun = true;");
    });
    const { page, context } = await visit(browser);
    await page.goto(siteUrl());
    await page.getByRole("article").first().waitFor();
    const outcome = await page.evaluate(async (address) => {
      const refused: string[] = [];
      addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
        refused.push(effectiveDirective),
      );
      const ended = (element: HTMLElement) =>
        new Promise<void>((resolve) => {
          element.onload = element.onerror = () => resolve();
          document.body.append(element);
        });
      const inline = document.createElement("script");
      inline.textContent = "globalThis.wasRun = true;";
      document.body.append(inline);
      await ended(Object.assign(document.createElement("script"), { src: `${address}/script.js` }));
      await ended(Object.assign(document.createElement("img"), { src: `${address}/picture.png` }));
      const link = document.createElement("a");
      link.setAttribute("onclick", "globalThis.wasRun = true;");
      link.click();
      await fetch(`${address}/told`, { method: "POST", body: "a secret" }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve));
      return { refused: refused.sort(), wasRun: "wasRun" in globalThis };
    }, stranger.detail);
    expect(outcome.wasRun).to.equal(false);
    expect(outcome.refused).to.include.members([
      "connect-src",
      "img-src",
      "script-src-attr",
      "script-src-elem",
    ]);
    expect(heard).to.equal(0);
    await context.close();
    await stranger.stop();
  });
});
