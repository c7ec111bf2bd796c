import { z } from "zod";

/*
 * ERC-7730 in its second version, as far as our descriptors use it; strict, so that what it has no word for fails
 * (eips.ethereum.org/EIPS/eip-7730, "Reference").
 */

const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/);
const deployments = z.array(z.strictObject({ chainId: z.int().positive(), address })).min(1);
/** Names, positions and slices after a root, joined by dots. */
const path = z.string().regex(/^([#$@]\.)?[A-Za-z_$][\w$]*(\.([A-Za-z_]\w*|\[-?\d*(:-?\d*)?\]))*$/);

const contractContext = z.strictObject({
  $id: z.string(),
  contract: z.union([
    z.strictObject({ deployments }),
    z.strictObject({
      factory: z.strictObject({
        deployments,
        deployEvent: z.string().regex(/^[A-Z]\w*\([a-z0-9,]*\)$/),
      }),
    }),
  ]),
});
const messageContext = z.strictObject({
  $id: z.string(),
  eip712: z.strictObject({
    domain: z.strictObject({ name: z.string().min(1), version: z.string().min(1) }),
    deployments: deployments.optional(),
  }),
});

const words = {
  path,
  label: z.string().min(1),
  visible: z
    .union([
      z.enum(["always", "never", "optional"]),
      z.strictObject({ ifNotIn: z.array(z.union([z.string(), z.number()])).min(1) }),
    ])
    .optional(),
};
const field = z.discriminatedUnion("format", [
  z.strictObject({ ...words, format: z.enum(["raw", "amount", "duration", "tokenTicker"]) }),
  z.strictObject({
    ...words,
    format: z.literal("addressName"),
    params: z.strictObject({
      types: z.array(z.enum(["wallet", "eoa", "contract", "token", "collection"])).min(1),
    }),
  }),
  z.strictObject({
    ...words,
    format: z.literal("calldata"),
    params: z.strictObject({ calleePath: path }),
  }),
  z.strictObject({
    ...words,
    format: z.literal("date"),
    params: z.strictObject({ encoding: z.enum(["timestamp", "blockheight"]) }),
  }),
  z.strictObject({ ...words, format: z.literal("enum"), params: z.strictObject({ $ref: path }) }),
  z.strictObject({
    ...words,
    format: z.literal("tokenAmount"),
    params: z.strictObject({ tokenPath: path, nativeCurrencyAddress: z.array(address).min(1).optional() }),
  }),
  z.strictObject({
    ...words,
    format: z.literal("unit"),
    params: z.strictObject({ base: z.string().min(1), decimals: z.int().positive().optional() }),
  }),
]);

/** A descriptor of a contract's calls or of messages. */
export const descriptorSchema = z.strictObject({
  $schema: z.literal("https://eips.ethereum.org/assets/eip-7730/erc7730-v2.schema.json"),
  context: z.union([contractContext, messageContext]),
  metadata: z.strictObject({
    owner: z.string().min(1),
    contractName: z.string().min(1),
    enums: z.record(z.string(), z.record(z.string(), z.string().min(1))),
  }),
  display: z.strictObject({
    formats: z.record(
      // One space between a type and its name, and none after a comma.
      z.string().regex(/^(?!.*(, | {2}))[A-Za-z_]\w*\(.*\)$/),
      z.strictObject({ intent: z.string().min(1), fields: z.array(field) }),
    ),
  }),
});
