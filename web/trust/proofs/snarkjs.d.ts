/** What is used of snarkjs, which has no types of its own. */
declare module "snarkjs" {
  /** A Groth16 proof in affine coordinates, decimal, each point with a 1 behind them. */
  export interface Groth16Proof {
    readonly pi_a: readonly string[];
    readonly pi_b: readonly (readonly string[])[];
    readonly pi_c: readonly string[];
    readonly protocol: "groth16";
    readonly curve: "bn128";
  }

  export const groth16: {
    fullProve(
      input: Readonly<Record<string, bigint | number | readonly bigint[]>>,
      wasm: Uint8Array,
      zkey: Uint8Array,
      logger?: undefined,
      witness?: undefined,
      prover?: { readonly singleThread: boolean },
    ): Promise<{ readonly proof: Groth16Proof; readonly publicSignals: readonly string[] }>;
    verify(key: object, publicSignals: readonly string[], proof: Groth16Proof): Promise<boolean>;
  };

  export const curves: {
    getCurveFromName(name: "bn128", options: { readonly singleThread: boolean }): Promise<object>;
  };
}
