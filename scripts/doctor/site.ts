import { type ConfigError, parseConfig } from "../../web/config/load.ts";
import type { AppConfig } from "../../web/config/schema.ts";
import { endpointsOf } from "../../web/site/endpoints.ts";
import { HEADERS } from "../local/site.ts";
import { ask } from "./ask.ts";
import { advice, type Finding, fault, reasonOf } from "./finding.ts";

const HOSTING = "docs/hosting.md tells how.";
/** Hosts that are whoever asks. */
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

const isLoopback = (url: URL): boolean => LOOPBACK.has(url.hostname);

/**
 * Fetches a site's `config.json`.
 * @param site the address of the site's root, ending in a slash
 * @returns the configuration, or what is wrong with it
 */
export async function configAt(site: URL): Promise<AppConfig | Finding> {
  const todo = "Write it with npm run web:export and put it at the site's root.";
  let response: Response;
  try {
    response = await ask(new URL("config.json", site));
  } catch (error) {
    return fault(
      `The site at ${site.host} can't be reached (${reasonOf(error)}).`,
      "See whether its host is up and its name leads there.",
    );
  }
  if (!response.ok) return fault(`The site has no config.json: its host answered ${response.status}.`, todo);
  const value: unknown = await response.json().catch(() => undefined);
  if (value === undefined) return fault("The site's config.json is not JSON.", todo);
  try {
    return parseConfig(value);
  } catch (error) {
    const details = (error as ConfigError).details.join("; ");
    return fault(`The site's config.json is not valid: ${details}.`, todo);
  }
}

/** What browsers refuse, or lead astray, of the endpoints that a site's pages ask. */
export function examineEndpoints(site: URL, config: AppConfig): readonly Finding[] {
  if (isLoopback(site)) return [];
  const endpoints = endpointsOf(config)
    .filter((source) => !source.includes("*"))
    .map((source) => new URL(source));
  const findings = endpoints
    .filter(isLoopback)
    .map((endpoint) =>
      fault(
        `config.json names ${endpoint.host}, which is each visitor's own machine.`,
        "Name an address that others reach.",
      ),
    );
  if (site.protocol !== "https:")
    return [
      ...findings,
      fault(
        `The site at ${site.host} is not served over TLS: browsers keep wallets, messages and offline use from it.`,
        "Serve it over https.",
      ),
    ];
  const plain = endpoints.filter((endpoint) => endpoint.protocol === "http:" && !isLoopback(endpoint));
  return [
    ...findings,
    ...plain.map((endpoint) =>
      fault(
        `The site is served over https, and config.json names ${endpoint.host} over http: browsers refuse that.`,
        `Name ${endpoint.host} over https.`,
      ),
    ),
  ];
}

function examineHeaders({ headers }: Response, site: URL): readonly Finding[] {
  const findings = Object.entries(HEADERS)
    .filter(([name, value]) => !(headers.get(name) ?? "").includes(value))
    .map(([name, value]) =>
      advice(`The host does not send ${name}: ${value}`, `Have it sent with every file. ${HOSTING}`),
    );
  if (site.protocol === "https:" && !headers.has("strict-transport-security"))
    findings.push(advice("The host does not send strict-transport-security.", `Have it sent. ${HOSTING}`));
  return findings;
}

interface Expected {
  readonly path: string;
  readonly type: RegExp;
  readonly caching: RegExp;
  readonly consequence: string;
}

async function examineFile(
  site: URL,
  { path, type, caching, consequence }: Expected,
): Promise<readonly Finding[]> {
  const response = await ask(new URL(path, site));
  await response.body?.cancel();
  if (!response.ok)
    return [
      fault(
        `The site lacks ${path}: its host answered ${response.status}.`,
        `Copy all files of the export, also those in folders that begin with _. ${consequence}`,
      ),
    ];
  const found = response.headers.get("content-type") ?? "no type";
  if (!type.test(found))
    return [fault(`${path} is served as ${found}.`, `Have it served as what it is. ${consequence}`)];
  const kept = response.headers.get("cache-control") ?? "";
  return caching.test(kept)
    ? []
    : [advice(`${path} is served with Cache-Control "${kept}".`, `Have it served as docs/hosting.md says.`)];
}

/** Whether a site's files are served as they must be. */
export async function examineSite(site: URL): Promise<readonly Finding[]> {
  const response = await ask(site);
  const html = await response.text();
  const script = /\.\/(_next\/static\/[\w./~-]+\.js)/.exec(html)?.[1];
  if (!response.ok || script === undefined)
    return [
      fault(
        `${site.href} shows no page of Myceliary.`,
        "Copy all files of the export to the site's root, index.html among them.",
      ),
    ];
  const findings: Finding[] = [...examineHeaders(response, site)];
  if (!html.includes('http-equiv="Content-Security-Policy"'))
    findings.push(
      fault(
        "The first page carries no Content-Security-Policy: what it may load and run is not bounded.",
        "Serve the export as it was written, without a proxy that rewrites pages.",
      ),
    );
  const files: readonly Expected[] = [
    { path: script, type: /javascript/, caching: /immutable/, consequence: "Pages don't start without it." },
    {
      path: "sw.js",
      type: /javascript/,
      caching: /no-cache|max-age=0/,
      consequence: "Nothing works offline without it.",
    },
    { path: "agreement/", type: /text\/html/, caching: /no-cache|max-age=0/, consequence: "" },
  ];
  for (const file of files) findings.push(...(await examineFile(site, file)));
  const missing = await ask(new URL(`missing-${crypto.randomUUID()}/`, site));
  await missing.body?.cancel();
  if (missing.ok)
    findings.push(
      advice(
        `An address that leads nowhere is answered with ${missing.status} instead of 404.`,
        "Show 404.html for what is missing, and rewrite no address to index.html.",
      ),
    );
  return findings;
}
