import { z } from "zod";
import { standardKind } from "./kind.ts";
import { limits } from "./limits.ts";

export const textSchema = z.string().max(limits.text);

/** What somebody wrote. */
export const text = standardKind("text", { schema: textSchema, fallback: (value) => value, isShown: true });
