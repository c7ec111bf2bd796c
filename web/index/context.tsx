"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import { useConfig } from "../config/context.tsx";
import { IndexClient } from "./client.ts";

const IndexContext = createContext<IndexClient | null>(null);

/** Gives the pages below it the index that the configuration names. */
export function IndexProvider({ children }: { children: ReactNode }) {
  const { index } = useConfig();
  const client = useMemo(() => new IndexClient(index.url), [index.url]);
  return <IndexContext value={client}>{children}</IndexContext>;
}

/** The index. */
export function useIndex(): IndexClient {
  const client = use(IndexContext);
  if (client === null) throw new Error("useIndex needs an IndexProvider above it.");
  return client;
}
