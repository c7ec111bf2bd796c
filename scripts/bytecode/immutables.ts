import {
  AbiCoder,
  getBytes,
  hexlify,
  id,
  keccak256,
  solidityPackedKeccak256,
  toBeHex,
  zeroPadValue,
} from "ethers";

/** An immutable's value: a word of 32 bytes, hexadecimal. */
type Word = string;
export type Words = Readonly<Record<string, Word>>;

const EIP712_DOMAIN = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";

/** The life of an attestation that never expires: the largest that EAS can tell. */
const FOREVER = 2n ** 64n - 1n;

export function word(value: bigint | string): Word {
  return typeof value === "bigint" ? toBeHex(value, 32) : zeroPadValue(value.toLowerCase(), 32);
}

/** OpenZeppelin's `ShortString`: the text from the left, its length in the last byte. */
function shortString(text: string): Word {
  const bytes = Buffer.alloc(32);
  bytes.write(text, "utf8");
  bytes[31] = Buffer.byteLength(text);
  return hexlify(getBytes(bytes));
}

/**
 * What OpenZeppelin's `EIP712` keeps of its domain.
 * @param address Of the contract whose domain it is.
 */
export function eip712(name: string, version: string, chainId: number, address: string): Words {
  const separator = keccak256(
    AbiCoder.defaultAbiCoder().encode(
      ["bytes32", "bytes32", "bytes32", "uint256", "address"],
      [id(EIP712_DOMAIN), id(name), id(version), chainId, address],
    ),
  );
  return {
    _cachedDomainSeparator: separator,
    _cachedChainId: word(BigInt(chainId)),
    _cachedThis: word(address),
    _hashedName: id(name),
    _hashedVersion: id(version),
    _name: shortString(name),
    _version: shortString(version),
  };
}

/** EAS's `Semver`. */
export function semver(major: bigint, minor: bigint, patch: bigint): Words {
  return { _major: word(major), _minor: word(minor), _patch: word(patch) };
}

/** What the resolver of one schema accepts: see the `Rules` of `SingleSchemaResolver.sol`. */
interface Rules {
  readonly schema: string;
  readonly words: bigint;
  readonly revocable: boolean;
  readonly shortestLife: bigint;
  readonly longestLife: bigint;
}

/** The rules of our resolvers, as their constructors give them. */
export const RULES = {
  reviewResolver: {
    schema:
      "bytes32 agreement,uint8 overall,uint8 reliability,uint8 quality,uint8 communication,uint8 safety",
    words: 6n,
    revocable: false,
    shortestLife: FOREVER,
    longestLife: FOREVER,
  },
  vouchResolver: {
    schema: "uint8 weight",
    words: 1n,
    revocable: true,
    shortestLife: 0n,
    // `Limits.VOUCH_MAX_SECONDS`
    longestLife: 63_072_000n,
  },
  verificationResolver: {
    schema: "address community,bytes32 kind,bytes32 method",
    words: 3n,
    revocable: true,
    shortestLife: 0n,
    longestLife: FOREVER,
  },
} as const satisfies Readonly<Record<string, Rules>>;

/** What a resolver keeps: EAS's version, EAS itself, and its rules. */
export function resolver({ schema, words, revocable, ...lives }: Rules, address: string, eas: string): Words {
  return {
    ...semver(1n, 4n, 0n),
    _eas: word(eas),
    SCHEMA_UID: solidityPackedKeccak256(["string", "address", "bool"], [schema, address, revocable]),
    REVOCABLE: word(revocable ? 1n : 0n),
    _DATA_BYTES: word(words * 32n),
    _SHORTEST_LIFE: word(lives.shortestLife),
    _LONGEST_LIFE: word(lives.longestLife),
  };
}
