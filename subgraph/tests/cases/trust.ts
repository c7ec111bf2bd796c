import type { Case } from "../case.ts";
import { log } from "../case.ts";
import { AMAL, birth, bytes32, COMMUNITY, communal, founding, LENA, STRANGER, uid } from "../world.ts";

const vouched = (weight: number, n: number) =>
  log("Vouched", {
    voucher: AMAL,
    member: LENA,
    attestation: uid(n),
    weight: String(weight),
    until: "5000",
  });
const verified = (n: number, changes = {}) =>
  log("Verified", {
    member: LENA,
    community: COMMUNITY,
    verifier: AMAL,
    attestation: uid(n),
    kind: bytes32("legal-name"),
    method: bytes32("met-in-person"),
    until: "1099511627775",
    ...changes,
  });

export const trust: readonly Case[] = [
  {
    name: "a vouch stands until it is taken back, and a newer one takes its place",
    blocks: [
      birth,
      { timestamp: 1000, events: [...founding, vouched(40, 1)] },
      {
        timestamp: 1100,
        events: [log("VouchRevoked", { voucher: AMAL, member: LENA, attestation: uid(1) })],
      },
      { timestamp: 1200, events: [vouched(90, 2)] },
      {
        timestamp: 1300,
        events: [
          log("Vouched", { voucher: STRANGER, member: AMAL, attestation: uid(3), weight: "1", until: "9" }),
          log("VouchRevoked", { voucher: STRANGER, member: AMAL, attestation: uid(3) }),
          log("VouchRevoked", { voucher: STRANGER, member: LENA, attestation: uid(4) }),
        ],
      },
    ],
    assertions: [
      {
        query: `{ account(id: "${LENA}") { vouchesReceived { voucher { id } weight at until revokedAt attestation } } }`,
        expected: {
          account: {
            vouchesReceived: [
              {
                voucher: { id: AMAL },
                weight: 90,
                at: "1200",
                until: "5000",
                revokedAt: null,
                attestation: uid(2),
              },
            ],
          },
        },
      },
      {
        query: `{ account(id: "${STRANGER}") { vouchesGiven { weight revokedAt } } day(id: "0") { vouches } }`,
        expected: {
          account: { vouchesGiven: [{ weight: 1, revokedAt: "1300" }] },
          day: { vouches: 3 },
        },
      },
    ],
  },
  {
    name: "a verification names its verifier, who may lose that name and get it back",
    blocks: [
      birth,
      {
        timestamp: 1000,
        events: [
          ...founding,
          communal("VerifierAdded", { verifier: AMAL }),
          verified(1),
          verified(2, { kind: `0x${"ff".repeat(32)}`, method: bytes32("x"), until: "2000" }),
        ],
      },
      {
        timestamp: 1100,
        events: [
          communal("VerifierRemoved", { verifier: AMAL }),
          log("VerificationRevoked", {
            member: LENA,
            community: COMMUNITY,
            verifier: AMAL,
            attestation: uid(1),
            kind: bytes32("legal-name"),
          }),
        ],
      },
    ],
    assertions: [
      {
        query: `{ account(id: "${LENA}") { verifications(orderBy: attestation) { community { id } verifier { account { id } named namedAt removedAt } kind kindBytes method until revokedAt at } } }`,
        expected: {
          account: {
            verifications: [
              {
                community: { id: COMMUNITY },
                verifier: { account: { id: AMAL }, named: false, namedAt: "1000", removedAt: "1100" },
                kind: "legal-name",
                kindBytes: bytes32("legal-name"),
                method: "met-in-person",
                until: "1099511627775",
                revokedAt: "1100",
                at: "1000",
              },
              {
                community: { id: COMMUNITY },
                verifier: { account: { id: AMAL }, named: false, namedAt: "1000", removedAt: "1100" },
                kind: "other",
                kindBytes: `0x${"ff".repeat(32)}`,
                method: "x",
                until: "2000",
                revokedAt: null,
                at: "1000",
              },
            ],
          },
        },
      },
    ],
  },
  {
    name: "a verifier named again is the same one, and verifications of strangers' communities are left aside",
    blocks: [
      birth,
      {
        timestamp: 1000,
        events: [
          verified(1),
          ...founding,
          communal("VerifierRemoved", { verifier: LENA }),
          communal("VerifierAdded", { verifier: LENA }),
          verified(3, { community: STRANGER }),
          log("VerificationRevoked", {
            member: AMAL,
            community: COMMUNITY,
            verifier: AMAL,
            attestation: uid(1),
            kind: bytes32("legal-name"),
          }),
        ],
      },
    ],
    assertions: [
      {
        query:
          "{ verifications { attestation verifier { named } } verifiers { account { id } named removedAt } }",
        expected: {
          verifications: [{ attestation: uid(1), verifier: { named: true } }],
          verifiers: [
            { account: { id: AMAL }, named: true, removedAt: null },
            { account: { id: LENA }, named: true, removedAt: null },
          ],
        },
      },
    ],
  },
];
