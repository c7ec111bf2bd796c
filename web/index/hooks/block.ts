import { useQuery } from "@tanstack/react-query";
import { useIndex } from "../context.tsx";
import { keys } from "./keys.ts";

/** How far the index has read, looked at as often as its chain's pace asks for; not at all by a page that nobody sees. */
export function useIndexBlock() {
  const index = useIndex();
  return useQuery({
    queryKey: keys.block,
    queryFn: async ({ signal }) => {
      const meta = await index.meta({ signal });
      index.pace.see(meta.block);
      return meta;
    },
    refetchInterval: () => index.pace.wait,
    // The client itself tries again; the banner must not wait for more.
    retry: false,
    staleTime: 0,
  });
}
