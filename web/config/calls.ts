import * as z from "zod/mini";

/** An address of a STUN or TURN server (RFC 7064, RFC 7065). */
const serverUrl = z
  .string()
  .check(z.regex(/^(stun|stuns|turn|turns):\S+$/, "must start with stun:, stuns:, turn: or turns:"));

const iceServer = z
  .object({
    urls: z.array(serverUrl).check(z.minLength(1)),
    username: z.optional(z.string().check(z.minLength(1))),
    credential: z.optional(z.string().check(z.minLength(1))),
  })
  .check(
    z.refine(
      ({ urls, username, credential }) =>
        !urls.some((each) => each.startsWith("turn")) || (username !== undefined && credential !== undefined),
      "a TURN server needs username and credential",
    ),
  );

/**
 * How a host lets devices find each other. Without servers, those of one network do, and many of different ones don't.
 * `relayOnly` leads all calls through TURN: then members don't learn each other's network address.
 */
export const callsConfig = z.object({
  iceServers: z._default(z.array(iceServer).check(z.maxLength(8)), []),
  relayOnly: z._default(z.boolean(), false),
});
