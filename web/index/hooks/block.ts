import { useQuery } from "@tanstack/react-query";
import { useIndex } from "../context.tsx";
import { keys } from "./keys.ts";

/** Milliseconds between two looks at the index. */
const LOOK_EVERY = 3_000;

/** How far the index has read, looked at every few seconds. */
export function useIndexBlock() {
  const index = useIndex();
  return useQuery({
    queryKey: keys.block,
    queryFn: ({ signal }) => index.meta({ signal }),
    refetchInterval: LOOK_EVERY,
    // The client itself tries again; the banner must not wait for more.
    retry: false,
    staleTime: 0,
  });
}
