import type { Build } from "./rules.ts";

/** Caches of one site. An origin can have several, such as an IPFS gateway's: each begins with where it lies. */
export interface SiteCaches {
  /** What is kept of this build. */
  readonly own: () => Promise<Cache>;
  readonly settings: () => Promise<Cache>;
  /** A file, of this build or of the one before, which an open tab may still show. */
  readonly find: (file: string) => Promise<Response | undefined>;
  /** What former builds had kept, as paths from the root. */
  readonly formerly: () => Promise<readonly string[]>;
  /** Forgets all builds but this one and the last before it. */
  readonly forgetOld: () => Promise<void>;
}

/** @param scope The address of the site's root, ending in a slash. */
export function siteCaches(storage: CacheStorage, scope: string, { version }: Build): SiteCaches {
  const prefix = `myceliary ${new URL(scope).pathname} `;
  const ownName = prefix + version;
  const settingsName = `${prefix}settings`;
  /** Of other builds, the oldest first: the order in which they were opened. */
  const others = async () =>
    (await storage.keys()).filter(
      (name) => name.startsWith(prefix) && name !== ownName && name !== settingsName,
    );
  const own = () => storage.open(ownName);
  return {
    own,
    settings: () => storage.open(settingsName),
    async find(file) {
      for (const name of [ownName, ...(await others()).reverse()]) {
        const kept = await (await storage.open(name)).match(scope + file);
        if (kept !== undefined) return kept;
      }
      return undefined;
    },
    async formerly() {
      const kept = await Promise.all((await others()).map(async (name) => (await storage.open(name)).keys()));
      return kept.flat().map(({ url }) => url.slice(scope.length));
    },
    async forgetOld() {
      await Promise.all((await others()).slice(0, -1).map((name) => storage.delete(name)));
    },
  };
}
