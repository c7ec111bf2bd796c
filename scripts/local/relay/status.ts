/** Status codes of gRPC that this relay answers with. */
export const Status = {
  ok: 0,
  invalidArgument: 3,
  resourceExhausted: 8,
  failedPrecondition: 9,
  unimplemented: 12,
  internal: 13,
} as const;

type Code = (typeof Status)[keyof typeof Status];

/** A call that the relay refuses: the code for the SDK, the sentence for its log. */
export class StatusError extends Error {
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.name = "StatusError";
    this.code = code;
  }
}
