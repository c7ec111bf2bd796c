import type { Abi } from "viem";
import {
  agreementsAbi,
  communityAbi,
  communityFactoryAbi,
  easAbi,
  listingsAbi,
  reviewResolverAbi,
} from "../contracts/generated/abi.ts";

type AbiError = Extract<Abi[number], { type: "error" }>;

const abis: readonly Abi[] = [
  agreementsAbi,
  communityAbi,
  communityFactoryAbi,
  easAbi,
  listingsAbi,
  reviewResolverAbi,
];

/**
 * Every custom error of every contract, each once: a call to one contract can fail with another's error, as an
 * attestation does when the review resolver refuses it.
 */
export const knownErrors: readonly AbiError[] = [
  ...new Map(
    abis
      .flatMap((abi) => abi.filter((item) => item.type === "error"))
      .map((item) => [`${item.name}(${item.inputs.map(({ type }) => type).join()})`, item]),
  ).values(),
];
