import { statfsSync } from "node:fs";
import { arch, platform } from "node:os";
import { root } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";

/** The least Node that this script itself runs on. */
const OLDEST_NODE = 18;
const GIGABYTE = 1e9;

/** Refuses a machine on which the local network's programs don't run. */
export function checkMachine() {
  if (platform() !== "linux" || arch() !== "x64")
    throw new Refusal(
      `The local network runs on Linux x64; this is ${platform()} ${arch()}. Use a Linux x64 machine or container.`,
    );
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE)
    throw new Refusal(`Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or newer.`);
}

/** Refuses to begin what the disk can't hold. */
export function checkDisk(gigabytes) {
  const { bavail, bsize } = statfsSync(root);
  const free = (bavail * bsize) / GIGABYTE;
  if (free < gigabytes)
    throw new Refusal(
      `The disk of ${root} has ${free.toFixed(1)} GB free and ${gigabytes} GB are needed: make room and try again.`,
    );
}
