import type { Page } from "playwright-core";
import { configOf, readDeployment } from "../../scripts/local/deployment.ts";
import type { Settings } from "../../scripts/local/settings.ts";
import type { AppConfig } from "../../web/config/schema.ts";
import { writeRecordsFile } from "../../web/sync/file.ts";
import { encodeRecord } from "../../web/trust/attestations/codec.ts";
import type { Scheme } from "../../web/trust/attestations/scheme.ts";
import {
  DAY,
  exchange,
  review,
  type Signer,
  salt,
  signer,
  vouch,
} from "../../web/trust/attestations/testing/signers.ts";

/** The configuration of a network that runs by these settings. */
export async function siteConfig(settings: Settings): Promise<AppConfig> {
  const deployment = await readDeployment(settings);
  if (deployment === undefined) throw new Error("The network has no deployment.");
  return configOf(settings, deployment);
}

/** Reads a file of signed records into the device of a member, who looks at the page of signed vouches. */
export async function readRecordsInto(page: Page, records: readonly Uint8Array[]): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Read from a file" }).click();
  const buffer = Buffer.from(writeRecordsFile(records));
  await (await choosing).setFiles({ name: "records.json", mimeType: "application/json", buffer });
}

/**
 * Vouches of 25 members for one another, as they travel, each by its own voucher or for another member than the rest.
 *
 * @param count at most 600
 * @param time Unix seconds
 */
export function signedVouches(count: number, time: number, scheme: Scheme): Promise<readonly Uint8Array[]> {
  const members = Array.from({ length: 25 }, (_, number) => signer(number));
  const pairs = members.flatMap((from) => members.filter((to) => to !== from).map((to) => ({ from, to })));
  return Promise.all(
    pairs.slice(0, count).map(async ({ from, to }, number) => {
      const changes = {
        time,
        expirationTime: time + 365 * DAY,
        weight: 1 + (number % 100),
        salt: salt(number),
      };
      return encodeRecord(await vouch(from, to, changes, scheme));
    }),
  );
}

/**
 * Reviews of a member by others, each of an exchange that both signed, as they travel.
 *
 * @param time Unix seconds
 */
export function signedReviews(
  member: Signer,
  count: number,
  time: number,
  scheme: Scheme,
): Promise<readonly Uint8Array[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const by = signer(number);
      const both = await exchange(member, by, { time, salt: salt(number) }, scheme);
      return encodeRecord(await review(by, member, { kind: "exchange", exchange: both }, { time }, scheme));
    }),
  );
}
