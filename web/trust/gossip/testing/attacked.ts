import { schemeTag } from "../../attestations/schemeTag.ts";
import { SCHEME, signer } from "../../attestations/testing/signers.ts";
import { sharesOf } from "../../shares.ts";
import type { Holds } from "../holding.ts";
import { type Frame, readFrame, writeFrame } from "../wire.ts";
import { createWorld } from "./device.ts";

/** Whose device it is, and who says anything to it. */
export const [ADA, EVE] = [signer(1), signer(66)];

export const helloOf = (holds: Holds): Frame => ({ type: "hello", scheme: schemeTag(SCHEME), holds });

/** A device, and an end of a link to it through which anything can be said. */
export async function attacked(holds: Holds = "all", scores = sharesOf) {
  const world = createWorld();
  const device = await world.device(ADA, [], { holds, scores });
  let back: ReturnType<typeof world.link>[number] | undefined;
  const dial = async () => {
    const [here, there] = world.link(ADA.account, EVE.account);
    back = here;
    device.gossiper.connect(here);
    await world.deliver();
    return there;
  };
  const link = await dial();
  const say = async (...frames: readonly (Frame | Uint8Array)[]) => {
    for (const frame of frames) link.send(frame instanceof Uint8Array ? frame : writeFrame(frame));
    await world.deliver();
  };
  await say(helloOf("all"));
  const report = () => {
    const [peer] = device.gossiper.peers();
    if (peer === undefined) throw new Error("There is a peer.");
    return peer;
  };
  /** What the device sent over the last link. */
  const sentBack = () => (back?.sent ?? []).flatMap((frame) => readFrame(frame) ?? []);
  return { world, device, dial, link, say, report, sentBack };
}
