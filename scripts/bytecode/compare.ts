/** Bytes of a deployed code that are filled in when it is made. */
export interface Hole {
  /** In Solidity. */
  readonly name: string;
  /** In bytes, from the code's beginning. */
  readonly start: number;
  /** In bytes. */
  readonly length: number;
}

/** A contract's code as the build has it. */
export interface Build {
  /** Hexadecimal, with 0x; holes are zeros. */
  readonly code: string;
  /** Immutables, and addresses of libraries. */
  readonly holes: readonly Hole[];
}

/** What a hole may hold: one value by its name, or any of some where the build doesn't tell names. */
export type Expected = Readonly<Record<string, string>> | { readonly anyOf: ReadonlySet<string> };

/** One thing in which a deployed code differs from the build. */
export type Difference =
  | { readonly kind: "none"; readonly built: number }
  | { readonly kind: "length"; readonly built: number; readonly deployed: number }
  | { readonly kind: "byte"; readonly at: number; readonly built: string; readonly deployed: string }
  | {
      readonly kind: "hole";
      readonly name: string;
      readonly at: number;
      readonly expected: string;
      readonly deployed: string;
    };

const isAnyOf = (expected: Expected): expected is { readonly anyOf: ReadonlySet<string> } =>
  expected.anyOf instanceof Set;

function holeDifference(hole: Hole, deployed: string, expected: Expected): Difference | undefined {
  const value = `0x${deployed}`;
  const at = { kind: "hole" as const, name: hole.name, at: hole.start, deployed: value };
  if (isAnyOf(expected))
    return expected.anyOf.has(value) ? undefined : { ...at, expected: [...expected.anyOf].join(" or ") };
  const wanted = expected[hole.name];
  if (wanted?.toLowerCase() === value) return undefined;
  return { ...at, expected: wanted ?? "nothing that this check knows of" };
}

/**
 * Compares a deployed code with the build, byte for byte; holes with what they should hold.
 * @param deployed `eth_getCode`, hexadecimal with 0x.
 * @param expected Values of the holes, hexadecimal with 0x, as long as their holes.
 */
export function compare(deployed: string, build: Build, expected: Expected): readonly Difference[] {
  const found = Buffer.from(deployed.slice(2), "hex");
  const built = Buffer.from(build.code.slice(2), "hex");
  if (found.length === 0) return [{ kind: "none", built: built.length }];
  if (found.length !== built.length) return [{ kind: "length", built: built.length, deployed: found.length }];
  const differences: Difference[] = [];
  for (const hole of build.holes) {
    const content = found.toString("hex", hole.start, hole.start + hole.length);
    const difference = holeDifference(hole, content, expected);
    if (difference !== undefined) differences.push(difference);
    built.copy(found, hole.start, hole.start, hole.start + hole.length);
  }
  for (const [at, byte] of built.entries()) {
    const other = found[at] ?? 0;
    if (byte !== other) differences.push({ kind: "byte", at, built: hex(byte), deployed: hex(other) });
  }
  return differences;
}

function hex(byte: number): string {
  return `0x${byte.toString(16).padStart(2, "0")}`;
}

/** A difference for a person to read. */
export function sentenceOf(difference: Difference): string {
  switch (difference.kind) {
    case "none":
      return `there is no code, where the build has ${difference.built} bytes`;
    case "length":
      return `${difference.deployed} bytes, where the build has ${difference.built}`;
    case "byte":
      return `byte ${difference.at} is ${difference.deployed}, where the build has ${difference.built}`;
    case "hole":
      return `${difference.name} (byte ${difference.at}) is ${difference.deployed}, and should be ${difference.expected}`;
  }
}
