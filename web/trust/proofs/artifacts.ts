import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { ProofError } from "./errors.ts";
import type { Artifacts } from "./groth16.ts";

/** A file that the circuit needs. */
interface ArtifactFile {
  /** In the package, and beside the site's pages. */
  readonly name: string;
  /** SHA-256 of version 4.13.0 of `@zk-kit/semaphore-artifacts`, hexadecimal. */
  readonly digest: string;
}

/** Where the files lie, from the root of the site. */
export const ARTIFACTS_FOLDER = "generated/proofs/";

/** The circuit for sixteen levels: its program, and the key that proofs are made with. */
export const ARTIFACT_FILES = {
  wasm: {
    name: "semaphore-16.wasm",
    digest: "06df31461d17db86897fc234f0e6e5f5e2f6add1b8c821b5c6ae75030b3e0d7c",
  },
  zkey: {
    name: "semaphore-16.zkey",
    digest: "948763c7315a337b7722c0344a28af4be66fbbc618474d6dbe9036e799d1a3b5",
  },
} as const satisfies Readonly<Record<keyof Artifacts, ArtifactFile>>;

/**
 * The bytes, if they are the file's.
 * @throws {@link ProofError} `artifacts-changed`: with another key, proofs could be worthless or tell who made them
 */
export function checked(bytes: Uint8Array, { digest }: ArtifactFile): Uint8Array {
  if (bytesToHex(sha256(bytes)) !== digest) throw new ProofError("artifacts-changed");
  return bytes;
}

async function fetched(file: ArtifactFile, base: string): Promise<Uint8Array> {
  const response = await fetch(new URL(file.name, base)).catch((cause: unknown) => {
    throw new ProofError("artifacts-unreachable", { cause });
  });
  if (!response.ok) throw new ProofError("artifacts-unreachable");
  return checked(new Uint8Array(await response.arrayBuffer()), file);
}

/**
 * Fetches the circuit's files from the site, and makes sure that they are what this version was made for.
 * @param base address of their folder, ending in a slash
 * @throws {@link ProofError} `artifacts-unreachable` or `artifacts-changed`
 */
export async function fetchArtifacts(base: string): Promise<Artifacts> {
  const { wasm, zkey } = ARTIFACT_FILES;
  const [program, key] = await Promise.all([fetched(wasm, base), fetched(zkey, base)]);
  return { wasm: program, zkey: key };
}
