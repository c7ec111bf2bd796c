/// <reference lib="dom" />
import { readFile } from "node:fs/promises";
import { expect } from "chai";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { pseudonymOf } from "../../../web/identity/pseudonym.ts";
import { readRecordsFile } from "../../../web/sync/file.ts";
import { judge } from "../../../web/trust/attestations/held.ts";
import type { Scheme } from "../../../web/trust/attestations/scheme.ts";
import { hourOf } from "../../../web/trust/hour.ts";
import { largest, type Share, sharesOf } from "../../../web/trust/shares.ts";
import { log } from "../correspondence.ts";
import type { Member } from "../member.ts";

declare global {
  /** The data channels that a page opened. */
  var channels: RTCDataChannel[];
}

export const hexOf = (records: readonly Uint8Array[]) =>
  records.map((one) => Buffer.from(one).toString("hex")).sort();
/** That a page's device holds so many. */
export const holding = (page: Page, vouches: number, reviews = 0): Locator =>
  page.getByText(`${vouches} vouches and ${reviews} reviews`);

/** Goes to the page of signed vouches without loading the site anew. */
export async function toSigned(page: Page): Promise<void> {
  await page.getByRole("contentinfo").getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Signed vouches" }).click();
}

/** What a member's page tells of syncing with another. */
export const row = (page: Page, { address }: Member): Locator =>
  page
    .getByRole("list", { name: "How it went" })
    .getByRole("listitem")
    .filter({ hasText: pseudonymOf(address) });

/** All that a member's device holds, by the file that it saves. */
export async function exported(page: Page): Promise<readonly Uint8Array[]> {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  return readRecordsFile(await readFile(await (await saving).path(), "utf8"));
}

/** Has a page keep the data channels that it opens, so that the test can send over them what the page never would. */
export async function keepChannels(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.channels = [];
    const open = RTCPeerConnection.prototype.createDataChannel;
    RTCPeerConnection.prototype.createDataChannel = function (...how) {
      const channel = open.apply(this, how);
      globalThis.channels.push(channel);
      return channel;
    };
  });
}

/** Sends frames over all channels that are open. */
export async function say(page: Page, frames: readonly Uint8Array[]): Promise<void> {
  await page.evaluate(
    (all) => {
      for (const channel of globalThis.channels.filter(({ readyState }) => readyState === "open"))
        for (const frame of all) channel.send(Uint8Array.from(frame));
    },
    frames.map((frame) => [...frame]),
  );
}

/** Lets in whoever asked to write. */
export async function accept(page: Page): Promise<void> {
  const requests = page.getByRole("region", { name: "Requests" });
  await requests.getByRole("link", { name: /wants to write to you/ }).click();
  await page.getByRole("button", { name: "Accept" }).click();
  await log(page).waitFor();
}

/** Who is trusted most, as signed records make it. @param now Unix seconds */
export async function rankingOf(
  records: readonly Uint8Array[],
  scheme: Scheme,
  now: number,
): Promise<readonly Share[]> {
  const verdicts = await Promise.all(records.map((record) => judge(record, scheme, now)));
  const held = verdicts.filter((one) => typeof one !== "string");
  return largest(await sharesOf(held, hourOf(now)), 10);
}

/** Waits until a member's page tells just that: it is computed a moment after records come. */
export async function expectRanking(
  { page, address }: Pick<Member, "page" | "address">,
  ranking: readonly Share[],
): Promise<void> {
  const isOwn = (member: string) => member === address.toLowerCase();
  const wanted = ranking.map(
    ({ member, share }) => `${isOwn(member) ? "You" : pseudonymOf(member)}${(share * 100).toFixed(2)}%`,
  );
  const lines = page.getByRole("list", { name: "Who is trusted most" }).getByRole("listitem");
  for (const [place, line] of wanted.entries()) await lines.nth(place).filter({ hasText: line }).waitFor();
  expect(await lines.allTextContents()).to.deep.equal(wanted);
}
