import * as z from "zod/mini";
import { standardKind } from "./kind.ts";
import { limits } from "./limits.ts";

export const textSchema = z.string().check(z.maxLength(limits.text));

/** What somebody wrote. */
export const text = standardKind("text", { schema: textSchema, fallback: (value) => value, isShown: true });
