import { setTimeout as delay } from "node:timers/promises";
import { indexHead } from "../index-node.ts";
import { Refusal } from "../refusal.ts";
import { Rpc } from "../rpc.ts";
import { type Context, done, type Running, type Service } from "../service.ts";

/** The longest that the index may stand still on a slow machine, in milliseconds. */
const STANDSTILL = 120_000;
const POLL = 100;
/** How often the distance left is told, in milliseconds. */
const TELL_EVERY = 10_000;

async function start({ settings, signal, report }: Context): Promise<Running> {
  const target = (await new Rpc(settings.ports.chain).block("latest"))?.number ?? 0;
  let reached = -1;
  let movedAt = performance.now();
  let toldAt = movedAt;
  for (;;) {
    const number = (await indexHead(settings.ports.index))?.number ?? 0;
    const now = performance.now();
    if (number >= target) return done(`the index has read all ${target} blocks`);
    if (number > reached) [reached, movedAt] = [number, now];
    if (now - movedAt > STANDSTILL)
      throw new Refusal(
        `The index stands still at block ${reached} of ${target}. Its log tells why; npm start -- --fresh begins again.`,
      );
    if (now - toldAt > TELL_EVERY) {
      report(`sync      block ${number} of ${target}`);
      toldAt = now;
    }
    await delay(POLL, undefined, { signal });
  }
}

/** The wait until the index has read the chain: before it, pages would show a part of what there is. */
export const sync: Service = { name: "sync", needs: ["index", "seed"], ports: [], start };
