// What is heavy of viem, in a file of its own: a page fetches it when it first asks a contract.
export { publicActions } from "viem";
export { multicall, readContract } from "viem/actions";
