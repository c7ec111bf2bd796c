import * as z from "zod/mini";

/** One call, from the invitation to its end; its caller makes it up. */
export const callId = z.uuid().brand();
export type CallId = z.infer<typeof callId>;

/** One open page of a member; made anew each time, so that it follows nobody around. */
export const deviceId = z.uuid().brand();
export type DeviceId = z.infer<typeof deviceId>;

/** A new call's id. */
export const newCallId = (): CallId => callId.parse(crypto.randomUUID());

/** This page's id. */
export const newDeviceId = (): DeviceId => deviceId.parse(crypto.randomUUID());
