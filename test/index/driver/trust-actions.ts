import { AbiCoder, encodeBytes32String, id } from "ethers";
import type { Action, Call, World } from "./world.ts";

const DAY = 86_400n;
const NONE = `0x${"0".repeat(64)}`;

function attest(
  world: World,
  schema: string,
  from: string,
  recipient: string,
  data: { readonly types: readonly string[]; readonly values: readonly unknown[] },
  { revocable = true, expirationTime = 0n } = {},
): Call {
  const encoded = AbiCoder.defaultAbiCoder().encode([...data.types], [...data.values]);
  const request = { recipient, expirationTime, revocable, refUID: NONE, data: encoded, value: 0n };
  return {
    from,
    to: world.contract("eas"),
    data: world.interfaces.eas.encodeFunctionData("attest", [
      { schema: world.schemas[schema] ?? id(schema), data: request },
    ]),
  };
}

function review(world: World): Call | null {
  const closed = [...world.agreements.values()].filter(({ state }) => state === "Closed");
  const agreement = world.any(closed.slice(-60));
  if (agreement === null) return null;
  const { payer, provider } = agreement.terms;
  const [from, recipient] = world.random.chance(0.5) ? [payer, provider] : [provider, payer];
  const ratings = Array.from({ length: 5 }, (_, i) => world.random.whole(i === 0 ? 1 : 0, 5));
  const types = ["bytes32", "uint8", "uint8", "uint8", "uint8", "uint8"];
  return attest(
    world,
    "review",
    from,
    recipient,
    { types, values: [agreement.id, ...ratings] },
    { revocable: false },
  );
}

function vouch(world: World): Call {
  const expirationTime = world.now + DAY * BigInt(world.random.whole(1, 700));
  const data = { types: ["uint8"], values: [world.random.whole(0, 100)] };
  return attest(world, "vouch", world.person().address, world.person().address, data, { expirationTime });
}

function verify(world: World): Call | null {
  const community = world.any(world.communities);
  if (community === null) return null;
  const kind = world.random.pick(["legal-name", "driving-licence", "Odd Kind"]);
  const data = {
    types: ["address", "bytes32", "bytes32"],
    values: [community.address, encodeBytes32String(kind), encodeBytes32String("met-in-person")],
  };
  const expirationTime = world.random.chance(0.5) ? 0n : world.now + 30n * DAY;
  const verifier = world.any([...community.verifiers]) ?? world.person().address;
  return attest(world, "verification", verifier, world.member(community), data, { expirationTime });
}

export const trustActions: readonly Action[] = [
  { name: "review", weight: 14, make: review },
  { name: "vouch", weight: 11, make: vouch },
  { name: "verify", weight: 5, make: verify },
  {
    name: "revoke an attestation",
    weight: 4,
    make: (world) => {
      const attestation = world.any(world.attestations);
      if (attestation === null) return null;
      const request = {
        schema: world.schemas[attestation.schema],
        data: { uid: attestation.uid, value: 0n },
      };
      const data = world.interfaces.eas.encodeFunctionData("revoke", [request]);
      return { from: attestation.attester, to: world.contract("eas"), data };
    },
  },
  {
    name: "attest by a schema that nobody knows",
    weight: 1,
    make: (world) =>
      attest(world, "stranger", world.person().address, world.person().address, {
        types: ["uint8"],
        values: [1],
      }),
  },
];
