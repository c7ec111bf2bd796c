import { CeramicSigner } from "@ceramicnetwork/common";
import type { Ceramic } from "@ceramicnetwork/core";
import { Model, type ModelDefinition } from "@ceramicnetwork/stream-model";
import { DID } from "dids";
import { Ed25519Provider } from "key-did-provider-ed25519";
import { getResolver } from "key-did-resolver";
import { PROFILE_MODEL_DEFINITION } from "../../../web/identity/profile/model.ts";

/**
 * Everybody's key, on purpose. A model can't be changed by anyone once it is published, and its id follows from its
 * content and its publisher: with one publisher for all, every node has the same model under the same id.
 */
const PUBLISHER = new Uint8Array(32).fill(0x6d);

/**
 * Publishes the profile model to a node, unless it is there, and has the node index its documents.
 *
 * @returns the model's stream id
 */
export async function publishModel(ceramic: Ceramic): Promise<string> {
  const did = new DID({ provider: new Ed25519Provider(PUBLISHER), resolver: getResolver() });
  const asPublisher = Object.create(ceramic, { signer: { value: CeramicSigner.fromDID(did) } }) as Ceramic;
  const model = await Model.create(asPublisher, PROFILE_MODEL_DEFINITION as unknown as ModelDefinition);
  await ceramic.admin.startIndexingModels([model.id]);
  return model.id.toString();
}
