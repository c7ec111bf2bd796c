/** What the worker knows of the build that it belongs to; written into it by `scripts/site`. */
export interface Build {
  /** Differs with every build, and stands in each of its pages. */
  readonly version: string;
  /** What a first visit keeps before it is asked for. Paths from the site's root, such as `index.html`. */
  readonly shell: readonly string[];
  /** Every file of the site. */
  readonly files: readonly string[];
}

/**
 * - `named`: its name changes with its content, so what is kept is as good as what would come;
 * - `fresh`: asked for anew, and taken from what is kept where that fails: nobody who is online sees a former build;
 * - `settings`: the same for `config.json`, which outlives a build.
 */
type Handling = "named" | "fresh" | "settings";

interface Handled {
  readonly how: Handling;
  /** From the site's root. */
  readonly file: string;
}

/** The page shown in place of one that was never opened here. */
export const OFFLINE_PAGE = "offline.html";

/**
 * What the worker does with a request; null where the browser is left alone, as with every other host.
 * @param scope The address of the site's root, ending in a slash.
 */
export function handlingOf(build: Build, scope: string, method: string, address: string): Handled | null {
  const [bare = ""] = address.split(/[?#]/);
  if (method !== "GET" || !bare.startsWith(scope)) return null;
  const path = bare.slice(scope.length);
  if (path === "config.json") return { how: "settings", file: path };
  const file = [path, `${path}index.html`, `${path}/index.html`].find((name) => build.files.includes(name));
  if (file === undefined) return null;
  return { how: file.startsWith("_next/static/") ? "named" : "fresh", file };
}

/** Whether an answer belongs to the build. Pages say so; those of a later build would ask for other scripts. */
export async function isOf(build: Build, file: string, response: Response): Promise<boolean> {
  return !/(^|\/)index\.html$|\.txt$/.test(file) || (await response.clone().text()).includes(build.version);
}
