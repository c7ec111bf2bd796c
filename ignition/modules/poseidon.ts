import { createRequire } from "node:module";
import type { Artifact } from "@nomicfoundation/ignition-core";

const require = createRequire(import.meta.url);

/** Bytes before the code in what creates it. */
const CREATION_BYTES = 0x26;

/** A library's public function without storage can be called like that of a contract. */
const abi = [
  {
    type: "function",
    name: "hash",
    stateMutability: "pure",
    inputs: [{ name: "inputs", type: "uint256[2]", internalType: "uint256[2]" }],
    outputs: [{ name: "", type: "uint256", internalType: "uint256" }],
  },
] as const;

/**
 * Poseidon as its package publishes it, compiled: from its source, with this repository's settings, it would be too large
 * for a chain (EIP-170).
 */
export function publishedPoseidon(): Artifact {
  const { PoseidonT3 }: typeof import("poseidon-solidity") = require("poseidon-solidity");
  const code = PoseidonT3.bytecode;
  return {
    _format: "hh3-artifact-1",
    contractName: "PoseidonT3",
    sourceName: "poseidon-solidity/PoseidonT3.sol",
    abi,
    bytecode: code,
    deployedBytecode: `0x${code.slice(2 + 2 * CREATION_BYTES)}`,
    linkReferences: {},
    deployedLinkReferences: {},
  };
}
