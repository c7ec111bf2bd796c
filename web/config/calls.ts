import { z } from "zod";

/** An address of a STUN or TURN server (RFC 7064, RFC 7065). */
const serverUrl = z
  .string()
  .regex(/^(stun|stuns|turn|turns):\S+$/, "must start with stun:, stuns:, turn: or turns:");

const iceServer = z
  .object({
    urls: z.array(serverUrl).min(1),
    username: z.string().min(1).optional(),
    credential: z.string().min(1).optional(),
  })
  .refine(
    ({ urls, username, credential }) =>
      !urls.some((each) => each.startsWith("turn")) || (username !== undefined && credential !== undefined),
    "a TURN server needs username and credential",
  );

/**
 * How a host lets devices find each other. Without servers, those of one network do, and many of different ones don't.
 * `relayOnly` leads all calls through TURN: then members don't learn each other's network address.
 */
export const callsConfig = z.object({
  iceServers: z.array(iceServer).max(8).default([]),
  relayOnly: z.boolean().default(false),
});
