import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const FILE = fileURLToPath(new URL("../../snapshots/gas.json", import.meta.url));

const shape = z.object({
  /** Gas of full transactions. */
  gas: z.record(z.string(), z.number().int()),
  /** Bytes of code at run time. */
  sizes: z.record(z.string(), z.number().int()),
});

/** The figures that are committed. */
export type Snapshot = z.infer<typeof shape>;

/** @throws When none is there, or it can't be read. */
export function readSnapshot(): Snapshot {
  return shape.parse(JSON.parse(readFileSync(FILE, "utf8")));
}

/** Makes these figures the ones to compare with. */
export function writeSnapshot(snapshot: Snapshot): void {
  writeFileSync(FILE, `${JSON.stringify(snapshot, null, 2)}\n`);
}

/** A sentence for each figure that is not the same. */
export function changesOf(before: Snapshot, now: Snapshot): readonly string[] {
  return (["gas", "sizes"] as const).flatMap((part) => {
    const names = new Set([...Object.keys(before[part]), ...Object.keys(now[part])]);
    return [...names]
      .filter((name) => before[part][name] !== now[part][name])
      .map(
        (name) =>
          `${name}: ${before[part][name] ?? "nothing"} in the snapshot, ${now[part][name] ?? "nothing"} now`,
      );
  });
}
