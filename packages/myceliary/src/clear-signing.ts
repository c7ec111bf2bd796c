/**
 * How wallets show what members sign, in words: ERC-7730 descriptors of a deployment's contracts.
 *
 * @module
 */
export type {
  CallFormat,
  Context,
  Deployed,
  Descriptor,
  Field,
  Format,
  Visibility,
} from "./clear-signing/descriptor.ts";
export { ContractUnrecorded, type DescribedDeployment, descriptorsOf } from "./clear-signing/descriptors.ts";
