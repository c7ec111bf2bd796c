import * as z from "zod/mini";
import { messageId } from "../ids.ts";
import { standardKind } from "./kind.ts";
import { textSchema } from "./text.ts";

const schema = z.object({ referenceId: messageId, content: textSchema });

/** A text that answers one message. */
export const reply = standardKind("reply", { schema, fallback: ({ content }) => content, isShown: true });
