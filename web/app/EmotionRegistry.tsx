"use client";

import createCache, { type StylisPlugin } from "@emotion/cache";
import { CacheProvider } from "@emotion/react";
import { useServerInsertedHTML } from "next/navigation";
import { type ReactNode, useMemo } from "react";

/** A style that was used for the first time. */
interface Fresh {
  readonly name: string;
  readonly isGlobal: boolean;
}

function createRegistry(plugins: StylisPlugin[] | undefined) {
  const cache = createCache(plugins === undefined ? { key: "m" } : { key: "mr", stylisPlugins: plugins });
  cache.compat = true;
  const insert = cache.insert;
  let fresh: Fresh[] = [];
  cache.insert = (selector, serialized, ...rest) => {
    const { name } = serialized;
    // Those of no element, and the steps of animations, which are found by their names.
    const isGlobal = selector === "" && !name.startsWith("animation-");
    if (cache.inserted[name] === undefined) fresh.push({ name, isGlobal });
    return insert(selector, serialized, ...rest);
  };
  const flush = () => {
    const flushed = fresh;
    fresh = [];
    return flushed;
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
    const fresh = flush();
    const cssOf = ({ name }: Fresh) => {
      const css = cache.inserted[name];
      return typeof css === "string" ? css : "";
    };
    const style = (key: string, some: readonly Fresh[]) => {
      const names = [key, ...some.map(({ name }) => name)].join(" ");
      const css = some.map(cssOf).join("");
      return <style key={names} data-emotion={names} dangerouslySetInnerHTML={{ __html: css }} />;
    };
    const ordinary = fresh.filter(({ isGlobal }) => !isGlobal);
    // By their names the page's script finds global ones again, each by itself, and doesn't write them once more.
    const globals = fresh.filter(({ isGlobal }) => isGlobal);
    return [
      ...globals.map((one) => style(`${cache.key}-global`, [one])),
      ...(ordinary.length > 0 ? [style(cache.key, ordinary)] : []),
    ];
  });
  return <CacheProvider value={cache}>{children}</CacheProvider>;
}
