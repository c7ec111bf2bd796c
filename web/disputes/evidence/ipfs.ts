import { EVIDENCE_BYTES } from "./content.ts";

/** The host's IPFS node: `api` takes files (Kubo's RPC), `gateway` gives them. */
export interface EvidenceNode {
  readonly api: string;
  readonly gateway: string;
}

/** Milliseconds after which a node counts as silent. */
const PATIENCE = 30_000;

/** The node didn't take or give a document. */
export class EvidenceUnreachable extends Error {
  override readonly name = "EvidenceUnreachable";
  constructor(options?: ErrorOptions) {
    super("The place for evidence did not answer as it should.", options);
  }
}

const slashless = (url: string) => url.replace(/\/+$/, "");

/**
 * Gives a document to a node, to be kept (`add` of Kubo's RPC), as one block of the address that was computed here.
 *
 * @throws {@link EvidenceUnreachable} where it didn't take it, or keeps it under another address
 */
export async function keepAtNode(
  { api }: EvidenceNode,
  bytes: Uint8Array<ArrayBuffer>,
  cid: string,
  fetching: typeof fetch = fetch,
): Promise<void> {
  const form = new FormData();
  form.append("file", new Blob([bytes]), "evidence.json");
  const options = `cid-version=1&raw-leaves=true&chunker=size-${EVIDENCE_BYTES}&pin=true`;
  try {
    const response = await fetching(`${slashless(api)}/api/v0/add?${options}`, {
      method: "POST",
      body: form,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Error(`It answered ${response.status}.`);
    const answer: unknown = await response.json();
    const kept = typeof answer === "object" && answer !== null && "Hash" in answer ? answer.Hash : null;
    if (kept !== cid) throw new Error(`It is kept as ${kept}.`);
  } catch (cause) {
    throw new EvidenceUnreachable({ cause });
  }
}

/** Reads no more than a document can have, however much is sent. */
async function bounded(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > EVIDENCE_BYTES) {
      await reader?.cancel();
      throw new Error("It is larger than evidence can be.");
    }
    chunks.push(part.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** @throws {@link EvidenceUnreachable} where the node has nothing there, or more than evidence can be */
export async function fetchFromNode(
  { gateway }: EvidenceNode,
  cid: string,
  signal: AbortSignal | undefined,
  fetching: typeof fetch = fetch,
): Promise<Uint8Array<ArrayBuffer>> {
  const timeout = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetching(`${slashless(gateway)}/ipfs/${cid}`, {
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    if (!response.ok) throw new Error(`It answered ${response.status}.`);
    return await bounded(response);
  } catch (cause) {
    throw new EvidenceUnreachable({ cause });
  }
}
