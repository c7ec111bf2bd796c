import { CeramicSigner, type StreamWriter } from "@ceramicnetwork/common";
import { Model, type ModelDefinition } from "@ceramicnetwork/stream-model";
import type { StreamID } from "@ceramicnetwork/streamid";
import { DID } from "dids";
import { Ed25519Provider } from "key-did-provider-ed25519";
import { getResolver } from "key-did-resolver";
import { PROFILE_MODEL_DEFINITION } from "../../../web/identity/profile/model.ts";

/**
 * Everybody's key, on purpose. A model can't be changed by anyone once it is published, and its id follows from its
 * content and its publisher: with one publisher for all, every node has the same model under the same id.
 */
const PUBLISHER = new Uint8Array(32).fill(0x6d);

/** Publishes the profile model to a node, in process or over HTTP, unless it is there. */
export async function publishModel(node: StreamWriter): Promise<StreamID> {
  const did = new DID({ provider: new Ed25519Provider(PUBLISHER), resolver: getResolver() });
  const asPublisher: StreamWriter = Object.create(node, { signer: { value: CeramicSigner.fromDID(did) } });
  const { id } = await Model.create(asPublisher, PROFILE_MODEL_DEFINITION as unknown as ModelDefinition);
  return id;
}
