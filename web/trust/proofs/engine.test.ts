import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect } from "chai";
import { zeroHash } from "viem";
import { ARTIFACT_FILES, checked } from "./artifacts.ts";
import { createEngine } from "./engine.ts";
import { ProofError } from "./errors.ts";
import type { Artifacts } from "./groth16.ts";
import { identityOf } from "./identity.ts";
import type { Statement } from "./proof.ts";
import type { ProofRequest } from "./protocol.ts";

const require = createRequire(import.meta.url);
const address = `0x${"1".repeat(40)}` as const;
const statement: Statement = {
  contract: { chainId: 1, address },
  tier: { community: address, category: 7, level: 2 },
  scope: { asker: address, purpose: zeroHash },
  message: zeroHash,
};

async function bytesOf(name: keyof Artifacts): Promise<Uint8Array> {
  return readFile(require.resolve(`@zk-kit/semaphore-artifacts/${ARTIFACT_FILES[name].name}`));
}

async function fromPackage(): Promise<Artifacts> {
  return { wasm: await bytesOf("wasm"), zkey: await bytesOf("zkey") };
}

const secret = new Uint8Array(32).fill(1);
const proving: ProofRequest = { type: "prove", request: 2, secret, statement, artifacts: "here/" };

describe("the engine of proofs", () => {
  it("proves in the group that it was given last, and tells a right proof from a changed one", async () => {
    const answer = createEngine(fromPackage);
    const leaves = [5n, identityOf(secret).commitment, 0n, 6n];
    const loaded = await answer({ type: "load", request: 1, leaves });
    const proved = await answer(proving);
    if (loaded.type !== "loaded" || proved.type !== "proved") throw new Error("It refused.");
    expect(proved.proof.root).to.equal(loaded.root);
    const check = (nullifier: bigint) =>
      answer({ type: "check", request: 3, statement, proof: { ...proved.proof, nullifier } });
    expect(await check(proved.proof.nullifier)).to.deep.equal({ type: "checked", request: 3, isRight: true });
    expect(await check(1n)).to.deep.equal({ type: "checked", request: 3, isRight: false });
  });

  it("refuses somebody who isn't in the group, before it fetches anything", async () => {
    let fetches = 0;
    const answer = createEngine(async () => {
      fetches += 1;
      return fromPackage();
    });
    await answer({ type: "load", request: 1, leaves: [5n, 6n] });
    expect(await answer(proving)).to.deep.equal({ type: "refused", request: 2, code: "not-in-group" });
    expect(fetches).to.equal(0);
  });

  it("says that the circuit's files can't be had, and asks for them again the next time", async () => {
    let fetches = 0;
    const answer = createEngine(async () => {
      fetches += 1;
      throw new ProofError("artifacts-unreachable");
    });
    await answer({ type: "load", request: 1, leaves: [identityOf(secret).commitment] });
    for (let time = 1; time <= 2; time += 1) {
      expect(await answer(proving)).to.deep.equal({
        type: "refused",
        request: 2,
        code: "artifacts-unreachable",
      });
      expect(fetches).to.equal(time);
    }
  });
});

describe("the circuit's files", () => {
  it("are refused where one bit differs", async () => {
    for (const name of ["wasm", "zkey"] as const) {
      const bytes = Uint8Array.from(await bytesOf(name));
      expect(checked(bytes, ARTIFACT_FILES[name])).to.equal(bytes);
      bytes[1000] = (bytes[1000] ?? 0) ^ 1;
      expect(() => checked(bytes, ARTIFACT_FILES[name])).to.throw(ProofError, "artifacts-changed");
    }
  });
});
