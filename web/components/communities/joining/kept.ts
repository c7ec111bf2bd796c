import { isAddress } from "viem";
import * as z from "zod/mini";

/** What stands in the form for an invitation, and the invitations that were made on this device. */
export const keptSchema = z.object({
  invitee: z.string(),
  days: z.string(),
  made: z.array(
    z.object({
      /** The link's end, which carries it whole. */
      fragment: z.string(),
    }),
  ),
});
export type Kept = z.infer<typeof keptSchema>;

/** Days for which an invitation can hold. */
export const DAYS = ["3", "7", "30"] as const;

/** @param asked who asked for an invitation by a link; null for nobody */
export function emptyKept(asked: string | null): Kept {
  return {
    invitee: asked !== null && isAddress(asked, { strict: false }) ? asked : "",
    days: DAYS[1],
    made: [],
  };
}
