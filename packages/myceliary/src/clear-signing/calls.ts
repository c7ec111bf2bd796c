import type { Abi, AbiFunction, AbiParameter } from "viem";
import type { CallFormat } from "./descriptor.ts";
import { fieldsOf, nameOf, WordsMissing } from "./fields.ts";
import type { ContractWords } from "./words/calls.ts";
import { FIELD_WORDS } from "./words/fields.ts";
import { wei } from "./words/formats.ts";

const SENT_ALONG = { path: "@.value", label: "Money sent along", ...wei } as const;

function isWrite(item: Abi[number]): item is AbiFunction {
  return item.type === "function" && item.stateMutability !== "view" && item.stateMutability !== "pure";
}

/** `(address payer,uint96[] amounts) terms`, as ERC-7730 spells a call's inputs. */
function spell(input: AbiParameter): string {
  if (!("components" in input)) return `${input.type} ${nameOf(input)}`;
  const list = input.type.slice("tuple".length);
  return `(${input.components.map(spell).join(",")})${list} ${nameOf(input)}`;
}

/** `release((…) terms,uint256 amount)`: a function with its inputs' names, by which ERC-7730 knows it. */
export function keyOf({ name, inputs }: AbiFunction): string {
  return `${name}(${inputs.map(spell).join(",")})`;
}

/**
 * How a contract's calls are shown, those that members sign.
 *
 * @throws {@link WordsMissing} where a function is neither described nor said to be called by others.
 */
export function callFormats(abi: Abi, { calls, others }: ContractWords): Record<string, CallFormat> {
  const formats: Record<string, CallFormat> = {};
  for (const item of abi.filter(isWrite)) {
    if (others[item.name] !== undefined) continue;
    const words = calls[item.name];
    if (words === undefined) throw new WordsMissing("of its own", keyOf(item));
    const fields = fieldsOf(item.inputs, [words.fields ?? {}, FIELD_WORDS], keyOf(item));
    const isPayable = item.stateMutability === "payable";
    formats[keyOf(item)] = { intent: words.intent, fields: isPayable ? [...fields, SENT_ALONG] : fields };
  }
  return formats;
}
