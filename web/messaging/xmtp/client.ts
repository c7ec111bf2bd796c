import { Client, createBackend, getInboxIdForIdentifier, LogLevel } from "@xmtp/browser-sdk";
import type { Address } from "viem";
import type { AppConfig } from "../../config/schema.ts";
import { MessagingError } from "../errors.ts";
import { codecs } from "./convert.ts";
import { identifierOf } from "./signer.ts";

type Network = NonNullable<AppConfig["messages"]>;
type Signer = Parameters<typeof Client.create>[0];
export type SdkClient = Awaited<ReturnType<typeof Client.build>>;

/** Words of the SDK where as many installations are registered as an inbox may have. */
const TOO_MANY = /register a new installation/i;
/** Words of wallets whose owner said no. */
const REFUSED = /reject|denied|declined|4001/i;

/** Words of browsers where another page holds a file. */
const BUSY = /NoModificationAllowed|access handle/i;
/** Milliseconds between two attempts, and how many there are. */
const BETWEEN = 200;
const MOST_ATTEMPTS = 25;

function optionsOf({ env, apiUrl, gatewayHost }: Network) {
  return {
    env,
    codecs,
    // The SDK tells of groups and accounts what a log should not hold.
    loggingLevel: LogLevel.Off,
    // Other devices' histories would go through a server of somebody's.
    disableDeviceSync: true,
    ...(apiUrl === null ? {} : { apiUrl }),
    ...(gatewayHost === null ? {} : { gatewayHost }),
  };
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Runs anew while a page that was left still holds the database: it lets go a moment later, and nothing tells of it. */
async function onceFree<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!BUSY.test(textOf(error)) || attempt === MOST_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    }
  }
}

/** A client, and whether this browser is one more device of an account that had others. */
export interface Opened {
  readonly client: SdkClient;
  readonly isNewDevice: boolean;
}

/** A client as far as it comes without a signature. One that can't begin is closed: it would hold the database. */
async function begun(network: Network, address: Address): Promise<SdkClient> {
  const client: SdkClient = new Client(optionsOf(network));
  try {
    await client.init(identifierOf(address));
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

async function signedIn(network: Network, signer: Signer): Promise<Opened> {
  const client = await Client.create(signer, { ...optionsOf(network), disableAutoRegister: true });
  try {
    if (await client.isRegistered()) return { client, isNewDevice: false };
    await client.register();
    const { installations } = await client.preferences.fetchInboxState();
    return { client, isNewDevice: installations.length > 1 };
  } catch (error) {
    client.close();
    throw error;
  }
}

/**
 * Opens this browser's client of an account, and signs it in where it never was: then the wallet is asked once.
 *
 * @param signer Null where the member is not to be asked now.
 * @param isKnown Whether it was signed in before, so that all is likely to be there.
 * @returns the client, or null where it would have to sign in and may not ask
 * @throws {@link MessagingError}
 */
export async function openClient(
  network: Network,
  address: Address,
  signer: Signer | null,
  isKnown: boolean,
): Promise<Opened | null> {
  try {
    // Beginning twice takes a second more, which only who was here before is unlikely to need.
    if (isKnown || signer === null) {
      const client = await onceFree(() => begun(network, address));
      if (await client.isRegistered()) return { client, isNewDevice: false };
      client.close();
    }
    return signer === null ? null : await onceFree(() => signedIn(network, signer));
  } catch (error) {
    const text = textOf(error);
    if (TOO_MANY.test(text)) throw new MessagingError("tooManyDevices", { cause: error });
    throw new MessagingError(REFUSED.test(text) ? "notSigned" : "unreachable", { cause: error });
  }
}

/**
 * Signs all devices of an account out, so that this one can sign in: the member has agreed to it, and the wallet is asked.
 * @throws {@link MessagingError}
 */
export async function signOutDevices(network: Network, address: Address, signer: Signer): Promise<void> {
  try {
    const { env, apiUrl, gatewayHost } = network;
    const backend = await createBackend({
      env,
      ...(apiUrl === null ? {} : { apiUrl }),
      ...(gatewayHost === null ? {} : { gatewayHost }),
    });
    const inbox = await getInboxIdForIdentifier(backend, identifierOf(address));
    if (inbox === undefined) return;
    const [state] = await Client.fetchInboxStates([inbox], backend);
    const installations = state?.installations.map(({ bytes }) => bytes) ?? [];
    if (installations.length > 0) await Client.revokeInstallations(signer, inbox, installations, backend);
  } catch (error) {
    throw new MessagingError(REFUSED.test(textOf(error)) ? "notSigned" : "unreachable", { cause: error });
  }
}
