import * as z from "zod/mini";
import { profileSchema } from "./schema.ts";

const { $schema: _dialect, ...schema } = z.toJSONSchema(profileSchema);

/** A Ceramic model: one profile document for each account, which that account alone can write. */
export const PROFILE_MODEL_DEFINITION = {
  version: "1.0",
  name: "MyceliaryProfile",
  description:
    "A member of a commons of exchange: what everybody may know, and what only chosen members can open.",
  accountRelation: { type: "single" },
  schema,
} as const;
