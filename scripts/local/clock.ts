import type { Rpc } from "./rpc.ts";

/** Sets the chain's clock to now: a chain read back from disk, or seeded with a past, goes on at its last block's time. */
export async function setClock(rpc: Rpc): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  const head = await rpc.block("latest");
  // Time can't run backwards: a chain that is ahead (a person moved it) stays ahead.
  if (head !== null && head.timestamp < now) await rpc.call("anvil_setTime", [now]);
}
