import { readFile } from "node:fs/promises";
import { encodeBytes32String, id, ZeroAddress } from "ethers";
import { z } from "zod";
import { USES } from "../../web/components/communities/record.ts";
import { limits } from "../../web/contracts/generated/limits.ts";
import { cellToUint64 } from "../../web/places/cell.ts";
import { publicCell } from "../../web/places/cells.ts";
import { DeploymentError } from "../deployment/errors.ts";

const HOUR = 3600;
/** Juries that one dispute can see: two, each drawn once more where it stays silent. */
const ROUNDS = 4;
/** Hours of time credits are counted in hundredths. */
const HUNDREDTHS = 100;

const bytes = (most: bigint) =>
  z.string().refine((text) => Buffer.byteLength(text) <= Number(most), `must be at most ${most} bytes long`);
const hours = z.number().positive();
const period = hours.min(Number(limits.juryPeriodMinSeconds) / HOUR);

/** What a deployer writes down of a community to found. */
const settingsSchema = z.strictObject({
  name: bytes(limits.communityNameBytes).min(1),
  about: bytes(limits.communityAboutBytes).default(""),
  use: z.enum(USES),
  /** Only its cell, a few kilometres wide, is told. */
  place: z.object({ latitude: z.number(), longitude: z.number() }).nullable().default(null),
  join: z
    .discriminatedUnion("way", [
      z.strictObject({ way: z.literal("open") }),
      z.strictObject({ way: z.literal("invitation"), membersInvite: z.boolean() }),
      z.strictObject({
        way: z.literal("vouches"),
        vouches: z.int().min(1).max(Number(limits.joinVouches)),
        weight: z.int().min(1).max(Number(limits.vouchWeight)),
      }),
    ])
    .default({ way: "open" }),
  /** A jury of its members; null for no arbitrator. */
  jury: z
    .strictObject({
      jurors: z
        .int()
        .min(1)
        .max(Number(limits.jurors))
        .refine((count) => count % 2 === 1, "must be odd"),
      commitHours: period,
      revealHours: period,
      appealHours: period,
    })
    .nullable()
    .default(null),
  /** How far a balance may go from zero; null for no time account. */
  timeCredits: z.strictObject({ limitHours: hours }).nullable().default(null),
  /** The members decide together; null for its founder alone. */
  governor: z
    .strictObject({
      votingDelayHours: z.number().nonnegative(),
      votingPeriodHours: hours,
      quorumPercent: z.int().min(1).max(Number(limits.quorumMaxPercent)),
      timelockDelayHours: z.number().nonnegative(),
    })
    .nullable()
    .default(null),
});

export type CommunitySettings = z.output<typeof settingsSchema>;

/** Values as the contracts take them, in the order of their structs. */
export interface CommunityCalls {
  /** The same name by the same founder is the same community. */
  readonly salt: string;
  readonly profile: readonly [name: string, about: string, use: string, cell: bigint];
  readonly policy: readonly [way: number, membersInvite: boolean, vouches: number, vouchWeight: number];
  /** Undefined where it has none. */
  readonly creditsLimit: number | undefined;
  readonly governor: readonly number[] | undefined;
  /** @param jury Where the jury is. */
  disputes(jury: string): readonly (string | number)[];
}

/**
 * Reads what a deployer wrote down.
 * @throws {@link DeploymentError} with what is wrong, and where.
 */
export async function readSettings(file: string): Promise<CommunitySettings> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new DeploymentError(`There is no ${file}. Write down there what the community is to be.`, {
      cause,
    });
  });
  return parseSettings(text, file);
}

/** @param file For the sentence where something is wrong. */
export function parseSettings(text: string, file: string): CommunitySettings {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new DeploymentError(`${file} is no JSON: ${cause instanceof Error ? cause.message : cause}`);
  }
  const parsed = settingsSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new DeploymentError(`${file} can't be used:\n${z.prettifyError(parsed.error)}`);
}

function policyOf(join: CommunitySettings["join"]): CommunityCalls["policy"] {
  if (join.way === "invitation") return [1, join.membersInvite, 0, 0];
  if (join.way === "vouches") return [2, false, join.vouches, join.weight];
  return [0, false, 0, 0];
}

/** What the contracts are to be told. */
export function callsOf(settings: CommunitySettings): CommunityCalls {
  const { name, about, use, place, join, jury, timeCredits, governor } = settings;
  return {
    salt: id(name),
    profile: [name, about, encodeBytes32String(use), place === null ? 0n : cellToUint64(publicCell(place))],
    policy: policyOf(join),
    creditsLimit: timeCredits === null ? undefined : Math.round(timeCredits.limitHours * HUNDREDTHS),
    governor:
      governor === null
        ? undefined
        : [
            Math.round(governor.votingDelayHours * HOUR),
            Math.round(governor.votingPeriodHours * HOUR),
            governor.quorumPercent,
            Math.round(governor.timelockDelayHours * HOUR),
          ],
    disputes(address) {
      if (jury === null) return [ZeroAddress, 0, 0, 0, 0, 0, 0];
      // The jury counts in whole minutes.
      const periods = [jury.commitHours, jury.revealHours, jury.appealHours].map(
        (each) => Math.round(each * 60) * 60,
      );
      const once = periods.reduce((sum, each) => sum + each, 0);
      const window = Math.min(once * ROUNDS, Number(limits.rulingWindowMaxSeconds));
      return [address, jury.jurors, ...periods, 0, window];
    },
  };
}
