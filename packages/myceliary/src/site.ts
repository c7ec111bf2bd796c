/**
 * A site's `config.json`: on which chain its contracts are, at which addresses, and where its index answers.
 *
 * @module
 */
import { type AppConfig, configSchema } from "../../../web/config/schema.ts";

export type { AppConfig };

/** A site's `config.json` can't be had, or is none. */
export class SiteUnreadable extends Error {
  override readonly name = "SiteUnreadable";
}

/**
 * Asks a Myceliary site where its chain, contracts and index are, so that one address is all that a dApp has to know.
 *
 * @param site the site's address, with its path if it has one: `https://commons.example/`
 * @throws {@link SiteUnreadable} with what to check.
 * @example
 * const { chain, contracts, index } = await readSite("http://127.0.0.1:3000/");
 */
export async function readSite(site: string): Promise<AppConfig> {
  const url = new URL("config.json", site.endsWith("/") ? site : `${site}/`);
  const response = await fetch(url).catch((cause: unknown) => {
    throw new SiteUnreadable(`${url.href} can't be reached: check the site's address.`, { cause });
  });
  if (!response.ok)
    throw new SiteUnreadable(`${url.href} answers ${response.status}: check that a Myceliary site is there.`);
  const config = configSchema.safeParse(await response.json().catch(() => null));
  if (config.success) return config.data;
  const [issue] = config.error.issues;
  throw new SiteUnreadable(
    `${url.href} is not a Myceliary site's configuration: ${issue?.path.join(".")} ${issue?.message}.`,
  );
}
