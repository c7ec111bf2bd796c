import { generateP256KeyPair, WebcryptoProvider } from "@didtools/key-webcrypto";
import { EthereumNodeAuth } from "@didtools/pkh-ethereum";
import { AccountId } from "caip";
import { createDIDCacao } from "did-session";
import { DID } from "dids";
import { getResolver } from "key-did-resolver";
import { type Address, type Hex, hexToString } from "viem";
import { SessionExpired, SignedOut } from "../errors.ts";
import type { KeyedStore } from "../keep/keyed-store.ts";
import { endOf, type KeptSession } from "../session/kept.ts";

/** How long one signature lasts, in seconds: two weeks. */
const LASTS = 14 * 24 * 3600;

const keyed = (pair: CryptoKeyPair): DID =>
  new DID({ provider: new WebcryptoProvider(pair), resolver: getResolver() });

/** What the wallet is asked: to sign a text (EIP-191). */
export type SignText = (text: string) => Promise<Hex>;

interface Asked {
  readonly method: string;
  readonly params?: readonly unknown[];
}

/** The one request that the sign-in makes of a wallet, `personal_sign` of a text in hexadecimal digits. */
function walletOf(sign: SignText) {
  return {
    request: async ({ method, params = [] }: Asked): Promise<Hex> => {
      if (method !== "personal_sign") throw new Error(`The sign-in asks for ${method}.`);
      return sign(hexToString(params[0] as Hex));
    },
  };
}

interface SignIn {
  readonly member: Address;
  readonly sign: SignText;
  /** Host of the site, which the wallet shows and may compare (EIP-4361). */
  readonly domain: string;
  /** What the member reads in the wallet. */
  readonly statement: string;
  /** Stream id of the only model that the session may write. */
  readonly model: string;
  /** Seconds; two weeks where it isn't given. */
  readonly lasts?: number;
}

/**
 * Opens a session with one signature (EIP-4361, CAIP-74): the wallet lends its right to write profiles to a key of this
 * browser, which can't be copied out of it, until a date. The session before it counts until the new one is signed.
 */
export async function openSession(sessions: KeyedStore<KeptSession>, asked: SignIn): Promise<KeptSession> {
  const { member, sign, domain, statement, model, lasts = LASTS } = asked;
  const keypair = await generateP256KeyPair();
  const did = keyed(keypair);
  await did.authenticate();
  const account = new AccountId({ chainId: "eip155:1", address: member.toLowerCase() });
  const authorize = await EthereumNodeAuth.getAuthMethod(walletOf(sign), account, domain);
  const cacao = await authorize({
    uri: did.id,
    statement,
    resources: [`ceramic://*?model=${model}`],
    expirationTime: new Date(Date.now() + lasts * 1000).toISOString(),
  });
  const session: KeptSession = { keypair, cacao };
  await sessions.put(member.toLowerCase(), session);
  return session;
}

/**
 * The DID that signs for a member, as their session allows.
 *
 * @throws {SignedOut} there is no session
 * @throws {SessionExpired} its time is over
 */
export async function signerOf(sessions: KeyedStore<KeptSession>, member: Address): Promise<DID> {
  const session = await sessions.get(member.toLowerCase());
  if (session === undefined) throw new SignedOut();
  if (endOf(session) <= Date.now()) throw new SessionExpired();
  const did = keyed(session.keypair);
  await did.authenticate();
  return createDIDCacao(did, session.cacao);
}
