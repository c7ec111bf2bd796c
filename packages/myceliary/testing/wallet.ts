import { decodeFunctionData, type Hex, parseAbiItem, toFunctionSelector } from "viem";
import type { Descriptor, Field } from "../src/clear-signing/descriptor.ts";

/** One line that a wallet shows: what a value is called, and the value before any format. */
type Line = readonly [label: string, value: unknown];

/** The values at a path of ERC-7730 in what was decoded; several where it goes through a list. */
function valuesAt(value: unknown, steps: readonly string[]): readonly unknown[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  if (step === "[]") return Array.isArray(value) ? value.flatMap((entry) => valuesAt(entry, rest)) : [];
  if (typeof value !== "object" || value === null || !(step in value))
    throw new Error(`Nothing is at ${step}.`);
  return valuesAt(Reflect.get(value, step), rest);
}

function isShown({ visible }: Field, value: unknown): boolean {
  if (visible === undefined) return true;
  return typeof visible === "object" && !visible.ifNotIn.some((hidden) => String(hidden) === String(value));
}

/**
 * Reads calldata as a wallet does that has nothing but a descriptor: the function by its selector, values by the key's own
 * types and names. What is optional is left out.
 *
 * @throws where the descriptor has no such function
 */
export function readCall({ display }: Descriptor, data: Hex): { intent: string; lines: readonly Line[] } {
  for (const [key, { intent, fields }] of Object.entries(display.formats)) {
    const item = parseAbiItem(`function ${key}`);
    if (item.type !== "function" || toFunctionSelector(item) !== data.slice(0, 10)) continue;
    const { args = [] } = decodeFunctionData({ abi: [item], data });
    const named = Object.fromEntries(item.inputs.map(({ name }, at) => [name, args[at]]));
    const lines = fields
      .filter(({ path }) => !path.startsWith("@."))
      .flatMap((field) =>
        valuesAt(named, field.path.split("."))
          .filter((value) => isShown(field, value))
          .map((value): Line => [field.label, value]),
      );
    return { intent, lines };
  }
  throw new Error(`No function of ${data.slice(0, 10)}.`);
}
