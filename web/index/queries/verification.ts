import * as z from "zod/mini";
import { account, community, hex, reference, seconds, state } from "../fields.ts";
import { verifications, verifiers } from "../generated/operations.ts";
import { define } from "../query.ts";

const namedCommunity = z.object({ id: community, name: z.string() });

const verificationSchema = z.object({
  id: hex,
  /** Whose verifier it was. */
  community: namedCommunity,
  /** `named` is whether the community still stands by it. */
  verifier: z.object({ account: reference(account), named: z.boolean() }),
  /** What was checked, as a slug; `other` where it can't be read. So is how. */
  kind: z.string(),
  method: z.string(),
  at: seconds,
  /** 2^40 − 1 for one that never ends. */
  until: seconds,
  /** The attestation's uid. */
  attestation: hex,
});
export type Verification = z.infer<typeof verificationSchema>;

const verifierSchema = z.object({ id: hex, community: namedCommunity });
export type Verifier = z.infer<typeof verifierSchema>;

/** Verifications of a filter after one, by id. */
export const verificationsQuery = define(
  verifications,
  z.object({ verifications: z.array(verificationSchema), _meta: state }),
);

/** Namings of verifiers of a filter after one, by id. */
export const verifiersQuery = define(
  verifiers,
  z.object({ verifiers: z.array(verifierSchema), _meta: state }),
);
