import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Client, type ConsentState, type DecodedMessage, type Identifier, type Signer } from "@xmtp/node-sdk";
import { getBytes, type HDNodeWallet, Wallet } from "ethers";

export type NodeClient = Awaited<ReturnType<typeof Client.create>>;
type NodeConversation = NonNullable<Awaited<ReturnType<NodeClient["conversations"]["getConversationById"]>>>;
export type NodeMessage = DecodedMessage<unknown>;

/** The SDK's numbers of what a member said about a conversation; its own names of them exist for the compiler only. */
export const consent = { unknown: 0, allowed: 1, denied: 2 } as const satisfies Record<string, ConsentState>;
const ETHEREUM = 0;
/** The SDK's number of a message that the relay has acknowledged. */
const PUBLISHED = 1;

/** How XMTP names an account of Ethereum. */
export function identifierOf(address: string): Identifier {
  return { identifier: address.toLowerCase(), identifierKind: ETHEREUM };
}

function signerOf(wallet: HDNodeWallet): Signer {
  return {
    type: "EOA",
    getIdentifier: () => identifierOf(wallet.address),
    signMessage: async (message) => getBytes(await wallet.signMessage(message)),
  };
}

/** What a conversation holds and the relay has, oldest first. */
export async function publishedIn(conversation: NodeConversation): Promise<readonly NodeMessage[]> {
  const messages = await conversation.messages();
  return messages.filter(({ deliveryStatus }) => deliveryStatus === PUBLISHED);
}

/** Somebody who uses XMTP's own SDK for Node, through the relay on this machine. */
export class NodeMember {
  readonly client: NodeClient;
  readonly address: string;
  /** What the streams told, in the order in which they told it. */
  readonly heard: NodeMessage[] = [];
  /** Told of each message as it is heard. */
  onMessage: (message: NodeMessage) => void = () => {};
  readonly #waiting = new Set<() => void>();
  #stream: { end(): Promise<unknown> } | undefined;

  private constructor(client: NodeClient, address: string) {
    this.client = client;
    this.address = address;
  }

  /** Makes a client, whose database lies in the folder, of a new account or a given one; hears all from now on. */
  static async join(folder: string, wallet: HDNodeWallet = Wallet.createRandom()): Promise<NodeMember> {
    const client = await Client.create(signerOf(wallet), {
      env: "local",
      dbPath: join(folder, `${randomUUID()}.db3`),
      disableDeviceSync: true,
    });
    const member = new NodeMember(client, wallet.address);
    member.#stream = await client.conversations.streamAllMessages({
      // The SDK would open streams again that were ended on purpose, for as long as the relay is away.
      retryOnFail: false,
      consentStates: [consent.allowed, consent.unknown],
      onValue: (message) => member.#hear(message),
    });
    return member;
  }

  /** Settles once the streams have told as many messages as asked that fit. */
  async hears(count: number, fits: (message: NodeMessage) => boolean): Promise<readonly NodeMessage[]> {
    const { promise, resolve } = Promise.withResolvers<readonly NodeMessage[]>();
    const look = () => {
      const found = this.heard.filter(fits);
      if (found.length >= count) resolve(found);
    };
    this.#waiting.add(look);
    look();
    return promise.finally(() => this.#waiting.delete(look));
  }

  /** Hears nothing more. */
  async leave(): Promise<void> {
    await this.#stream?.end();
  }

  #hear(message: NodeMessage): void {
    this.heard.push(message);
    this.onMessage(message);
    for (const look of this.#waiting) look();
  }
}
