import type { AppConfig } from "../config/schema.ts";

/** The configuration in the browser's terms. */
export function rtcConfiguration({ iceServers, relayOnly }: AppConfig["calls"]): RTCConfiguration {
  return {
    iceServers: iceServers.map(({ urls, username, credential }) => ({
      urls,
      ...(username === undefined ? {} : { username }),
      ...(credential === undefined ? {} : { credential }),
    })),
    iceTransportPolicy: relayOnly ? "relay" : "all",
  };
}
