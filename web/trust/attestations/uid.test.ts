import { expect } from "chai";
import { keccak256, pad, toHex } from "viem";
import { accountId } from "../../index/ids.ts";
import type { VouchRecord } from "./record.ts";
import type { Scheme } from "./scheme.ts";
import { isSignedBy } from "./signature.ts";
import { SCHEME, signer, vouch } from "./testing/signers.ts";
import { digestOf } from "./typedData.ts";
import { recordIdOf, uidOf } from "./uid.ts";

// What `Offchain.signOffchainAttestation` of @ethereum-attestation-service/eas-sdk 2.10.0 made, in version 2, of this
// message with the private key 0x11…11.
const attester = accountId("0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A");
const recipient = accountId("0xFD50b031E778fAb33DfD2Fc3Ca66a1EeF0652165");
const scheme: Scheme = {
  chainId: 1,
  eas: "0xA1207F3BBa224E2c9c3c6D5aF63D0eb1582Ce587",
  easVersion: "1.4.0",
  schemas: { vouch: `0x${"ab".repeat(32)}`, review: SCHEME.schemas.review },
};
const signedBySdk = (): VouchRecord => {
  if (attester === null || recipient === null) throw new Error("These are accounts.");
  return {
    kind: "vouch",
    attester,
    recipient,
    time: 1_671_219_600,
    expirationTime: 1_700_000_000,
    weight: 0x50,
    salt: `0x${"cd".repeat(32)}`,
    // v is 27, so that the compact form is r and s.
    signature:
      "0xb216346539cf799e719cba709859c4880ce6deb39a6c159bc8e51f53f3be20521235395890ddb0fe7b1039ced1675ef96072ef39d5377302da3579f52dc4a078",
  };
};

describe("An attestation of EAS's SDK", () => {
  it("has the same uid here", () => {
    expect(uidOf(signedBySdk(), scheme)).to.equal(
      "0xf758db0f259528640e869b61dc04d6f91a38a042e907ff7818092d090cd9a13e",
    );
  });

  it("is signed by the same typed data", async () => {
    const record = signedBySdk();
    expect(await isSignedBy(record.attester, digestOf(record, scheme), record.signature)).to.equal(true);
  });
});

describe("The id of a record", () => {
  it("tells a vouch from its twin by another attester, and from its revocation, though the uids are the same", async () => {
    const [ada, bo, cy] = [signer(1), signer(2), signer(3)];
    const record = await vouch(ada, bo);
    const twin = await vouch(cy, bo);
    expect(uidOf(twin, SCHEME)).to.equal(uidOf(record, SCHEME));
    const uid = uidOf(record, SCHEME);
    const signature = pad(keccak256(toHex(1)), { size: 64 });
    const revoked = { kind: "revocation", attester: ada.account, uid, time: 1, signature } as const;
    const ids = [record, twin, revoked].map((each) => recordIdOf(each, uid));
    expect(new Set(ids).size).to.equal(3);
  });
});
