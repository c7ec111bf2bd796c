/// <reference path="./snarkjs.d.ts" />
import key from "@zk-kit/semaphore-artifacts/semaphore-16.json" with { type: "json" };
import { curves, type Groth16Proof, groth16 } from "snarkjs";

/** A circuit's program and proving key. */
export interface Artifacts {
  readonly wasm: Uint8Array;
  readonly zkey: Uint8Array;
}

/** Semaphore's circuit, version 4, for trees of up to 16 levels: what it is given. */
export interface CircuitInput {
  readonly secret: bigint;
  readonly merkleProofLength: number;
  readonly merkleProofIndex: number;
  readonly merkleProofSiblings: readonly bigint[];
  readonly scope: bigint;
  readonly message: bigint;
}

/** What it gives out, in its order: root, nullifier, message and scope. */
export type PublicSignals = readonly [root: bigint, nullifier: bigint, message: bigint, scope: bigint];

/** A proof's eight numbers, as Semaphore packs them for the chain. */
export type Points = readonly bigint[];

/** The packed order: the coordinates of the second group's elements are turned around, as EIP-197 has them. */
function packed({ pi_a, pi_b, pi_c }: Groth16Proof): Points {
  const order = [pi_a[0], pi_a[1], pi_b[0]?.[1], pi_b[0]?.[0], pi_b[1]?.[1], pi_b[1]?.[0], pi_c[0], pi_c[1]];
  return order.map((coordinate = "0") => BigInt(coordinate));
}

function unpacked(points: Points): Groth16Proof {
  const [ax, ay, bx1, bx0, by1, by0, cx, cy] = points.map(String) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    pi_a: [ax, ay, "1"],
    pi_b: [
      [bx0, bx1],
      [by0, by1],
      ["1", "0"],
    ],
    pi_c: [cx, cy, "1"],
    protocol: "groth16",
    curve: "bn128",
  };
}

/**
 * snarkjs takes its curve from here where there is one. Otherwise it makes one that computes in workers of a `data:` address,
 * which the site's policy refuses.
 */
async function withOneThread(): Promise<void> {
  const holder = globalThis as { curve_bn128?: object };
  holder.curve_bn128 ??= await curves.getCurveFromName("bn128", { singleThread: true });
}

/** Makes a proof (Groth, EUROCRYPT 2016). @throws where the input doesn't satisfy the circuit. */
export async function prove(
  input: CircuitInput,
  { wasm, zkey }: Artifacts,
): Promise<{ readonly points: Points; readonly signals: PublicSignals }> {
  await withOneThread();
  const { proof, publicSignals } = await groth16.fullProve({ ...input }, wasm, zkey);
  const [root = 0n, nullifier = 0n, message = 0n, scope = 0n] = publicSignals.map(BigInt);
  return { points: packed(proof), signals: [root, nullifier, message, scope] };
}

/** Whether a proof is right for what it gives out. */
export async function verify(points: Points, signals: PublicSignals): Promise<boolean> {
  await withOneThread();
  return groth16.verify(key, signals.map(String), unpacked(points));
}
