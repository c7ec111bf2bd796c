import { isPassing, type Sendable } from "../content/table.ts";
import { type Encoded, encodeOwn, encodeText } from "../content/write.ts";
import type { EncodedContent, SdkConversation } from "./convert.ts";

const UNICODE = 1;

const sdkForm = (encoded: Encoded): EncodedContent => ({
  ...encoded,
  parameters: { ...encoded.parameters },
});

/**
 * Sends one content and settles when the network has it.
 *
 * @param key Sending the same content with the same key again is one message, however often it takes.
 * @returns the message's id
 */
export function sendContent(conversation: SdkConversation, content: Sendable, key: string): Promise<string> {
  const options = { idempotencyKey: key };
  switch (content.kind) {
    case "text":
      return conversation.sendText(content.value, options);
    case "attachment": {
      const { filename, ...rest } = content.value;
      return conversation.sendAttachment(filename === undefined ? rest : { ...rest, filename }, options);
    }
    case "reply": {
      const { referenceId, content: text } = content.value;
      return conversation.sendReply({ reference: referenceId, content: sdkForm(encodeText(text)) }, options);
    }
    case "reaction": {
      const { reference, action, content: sign } = content.value;
      return conversation.sendReaction(
        { reference, action, content: sign, schema: UNICODE, referenceInboxId: "" },
        options,
      );
    }
    case "receipt":
      return conversation.sendReadReceipt(options);
    default:
      return conversation.send(sdkForm(encodeOwn(content)), { shouldPush: !isPassing(content), ...options });
  }
}
