import { stringToHex } from "viem";
import * as z from "zod/mini";
import { limits } from "../../contracts/generated/limits.ts";
import { cellToUint64 } from "../../places/cell.ts";
import { publicCell } from "../../places/cells.ts";
import { bytesOf } from "../publish/validate.ts";
import { USES } from "./record.ts";
import { joinSource, type ReputationSource } from "./reputationSource.ts";

/** What stands in the form, as typed. */
export const foundSchema = z.object({
  name: z.string(),
  about: z.string(),
  use: z.enum(USES),
  city: z.nullable(
    z.object({ name: z.string(), place: z.object({ latitude: z.number(), longitude: z.number() }) }),
  ),
});

export type FoundValues = z.infer<typeof foundSchema>;

export const emptyFound: FoundValues = { name: "", about: "", use: "mutual-aid", city: null };

export type FoundFault = { readonly code: "nameMissing" | "tooLong"; readonly over: number };
export type FoundFaults = Readonly<Partial<Record<"name" | "about", FoundFault>>>;

/** `ICommunity.Profile`, as the contract takes it. */
export interface CommunityProfile {
  readonly name: string;
  readonly about: string;
  readonly use: `0x${string}`;
  readonly cell: bigint;
}

function overOf(text: string, most: bigint): number {
  return Math.max(0, bytesOf(text) - Number(most));
}

interface Said {
  readonly name: string;
  readonly about: string;
  readonly reputation: ReputationSource;
}

/** What is wrong with what a community would say of itself. */
export function faultsOf({ name, about, reputation }: Said): FoundFaults {
  const [nameOver, aboutOver] = [
    overOf(name, limits.communityNameBytes),
    overOf(joinSource(about, reputation), limits.communityAboutBytes),
  ];
  return {
    ...(name === "" ? { name: { code: "nameMissing", over: 0 } } : {}),
    ...(nameOver > 0 ? { name: { code: "tooLong", over: nameOver } } : {}),
    ...(aboutOver > 0 ? { about: { code: "tooLong", over: aboutOver } } : {}),
  };
}

/**
 * Turns the form into a profile, or says what is wrong.
 *
 * @param reputation takes its place in the same text
 */
export function validateFound(
  form: FoundValues,
  reputation: ReputationSource = "chain",
): { profile: CommunityProfile } | { faults: FoundFaults } {
  const name = form.name.trim();
  const about = form.about.trim();
  const faults = faultsOf({ name, about, reputation });
  if (Object.keys(faults).length > 0) return { faults };
  return {
    profile: {
      name,
      about,
      use: stringToHex(form.use, { size: 32 }),
      cell: form.city === null ? 0n : cellToUint64(publicCell(form.city.place)),
    },
  };
}
