"use client";

import createCache, { type StylisPlugin } from "@emotion/cache";
import { CacheProvider } from "@emotion/react";
import { useServerInsertedHTML } from "next/navigation";
import { type ReactNode, useMemo } from "react";

function createRegistry(plugins: StylisPlugin[] | undefined) {
  const cache = createCache(plugins === undefined ? { key: "m" } : { key: "mr", stylisPlugins: plugins });
  cache.compat = true;
  const insert = cache.insert;
  let fresh: string[] = [];
  cache.insert = (...args) => {
    const name = args[1].name;
    if (cache.inserted[name] === undefined) fresh.push(name);
    return insert(...args);
  };
  const flush = () => {
    const names = fresh;
    fresh = [];
    return names;
  };
  return { cache, flush };
}

interface EmotionRegistryProps {
  /** What changes the styles on their way, such as to the other direction of writing. */
  plugins: StylisPlugin[] | undefined;
  children: ReactNode;
}

/** Writes the styles used while exporting into the exported page, so that it is styled before its script runs. */
export function EmotionRegistry({ plugins, children }: EmotionRegistryProps) {
  const { cache, flush } = useMemo(() => createRegistry(plugins), [plugins]);
  useServerInsertedHTML(() => {
    const names = flush();
    if (names.length === 0) return null;
    const styles = names.map((name) => cache.inserted[name]).filter((style) => typeof style === "string");
    return (
      <style
        data-emotion={`${cache.key} ${names.join(" ")}`}
        dangerouslySetInnerHTML={{ __html: styles.join("") }}
      />
    );
  });
  return <CacheProvider value={cache}>{children}</CacheProvider>;
}
