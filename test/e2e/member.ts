import { JsonRpcProvider, parseEther, toQuantity } from "ethers";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { z } from "zod";
import { address } from "../../web/index/fields.ts";
import { type Visitor, visit } from "./browser.ts";
import { type InjectedWallet, injectWallet } from "./injected-wallet.ts";
import { chainUrl, siteUrl } from "./network.ts";

/** A person with a browser of their own and a connected wallet that holds test money. */
export interface Member extends Visitor {
  readonly address: z.infer<typeof address>;
  /** Opens a page of the site and waits until its main part is there. */
  open(path: string): Promise<void>;
}

interface Options {
  readonly colorScheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(siteUrl(path));
  await page.getByRole("main").waitFor();
}

/** The button by which a member reaches their own account; there as soon as a wallet is connected. */
function accountMenu(page: Page): Locator {
  return page.getByRole("button", { name: "Account menu" });
}

async function connect(page: Page, wallet: string): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "Connect wallet" }).click();
  await page.getByRole("dialog").getByRole("button", { name: wallet }).click();
  await accountMenu(page).waitFor();
}

async function fund(page: Page): Promise<void> {
  await accountMenu(page).click();
  await page.getByRole("menuitem", { name: "Get test money" }).click();
  await page
    .getByRole("menu")
    .getByText(/You have [1-9]/)
    .waitFor();
  await page.keyboard.press("Escape");
}

/** What the faucet would give, before a page is open: members with the burner wallet press for it. */
async function enrich(account: string): Promise<void> {
  const chain = new JsonRpcProvider(chainUrl());
  const has = await chain.getBalance(account);
  await chain.send("anvil_setBalance", [account, toQuantity(has + parseEther("10"))]);
  chain.destroy();
}

async function addressOf(page: Page): Promise<Member["address"]> {
  await accountMenu(page).click();
  const href = await page.getByRole("menuitem", { name: "My page" }).getAttribute("href");
  await page.keyboard.press("Escape");
  const account = href?.match(/0x[0-9a-fA-F]{40}/)?.[0];
  if (account === undefined) throw new Error(`"My page" leads to ${href}, which names no account.`);
  return address.parse(account.toLowerCase());
}

/** A member with the site's own burner wallet and the faucet's money. */
export async function memberWithBurner(browser: Browser, options: Options = {}): Promise<Member> {
  const visitor = await visit(browser, options);
  await open(visitor.page, "/");
  await connect(visitor.page, "Burner Wallet");
  await fund(visitor.page);
  return {
    ...visitor,
    address: await addressOf(visitor.page),
    open: (path) => open(visitor.page, path),
  };
}

/**
 * A member whose wallet is an extension, which the test answers for.
 *
 * @param prepare Runs before the first page opens.
 */
export async function memberWithExtension(
  browser: Browser,
  privateKey: string,
  options: Options = {},
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
): Promise<Member & { readonly wallet: InjectedWallet }> {
  const name = "Pocket Wallet";
  let wallet: InjectedWallet | undefined;
  const visitor = await visit(browser, options, async (context) => {
    await prepare(context);
    wallet = await injectWallet(context, privateKey, chainUrl(), name);
  });
  if (wallet === undefined) throw new Error("The wallet was not injected.");
  await enrich(wallet.address);
  await open(visitor.page, "/");
  await connect(visitor.page, name);
  return {
    ...visitor,
    address: address.parse(wallet.address.toLowerCase()),
    wallet,
    open: (path) => open(visitor.page, path),
  };
}
