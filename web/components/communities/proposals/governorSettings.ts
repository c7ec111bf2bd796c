import * as z from "zod/mini";
import { limits } from "../../../contracts/generated/limits.ts";
import { parseWhole } from "../decide/whole.ts";

const HOUR = 3_600;

/** How members are to vote, as typed: spans in hours, the quorum in percent. */
export const governorFormSchema = z.object({
  votingDelay: z.string(),
  votingPeriod: z.string(),
  quorumPercent: z.string(),
  timelockDelay: z.string(),
});
export type GovernorForm = z.infer<typeof governorFormSchema>;

/** A day to notice, six to vote, a fifth of the members, and a day to leave before it happens. */
export const usualGovernor: GovernorForm = {
  votingDelay: "24",
  votingPeriod: "144",
  quorumPercent: "20",
  timelockDelay: "24",
};

/** What each field takes. */
export const bounds: Readonly<Record<keyof GovernorForm, { least: number; most: number }>> = {
  votingDelay: { least: 0, most: Number(limits.votingDelayMaxSeconds) / HOUR },
  votingPeriod: {
    least: Number(limits.votingPeriodMinSeconds) / HOUR,
    most: Number(limits.votingPeriodMaxSeconds) / HOUR,
  },
  quorumPercent: { least: 1, most: Number(limits.quorumMaxPercent) },
  timelockDelay: { least: 0, most: Number(limits.timelockDelayMaxSeconds) / HOUR },
};

/** `IGovernorFactory.Settings`; spans in seconds. */
export interface GovernorSettings {
  readonly votingDelay: number;
  readonly votingPeriod: number;
  readonly quorumPercent: number;
  readonly timelockDelay: number;
}

/** What the contract takes; null where a field holds something else. */
export function governorSettings(form: GovernorForm): GovernorSettings | null {
  const read = (field: keyof GovernorForm) =>
    parseWhole(form[field], bounds[field].least, bounds[field].most);
  const [votingDelay, votingPeriod, quorumPercent, timelockDelay] = [
    read("votingDelay"),
    read("votingPeriod"),
    read("quorumPercent"),
    read("timelockDelay"),
  ];
  if (votingDelay === null || votingPeriod === null || quorumPercent === null || timelockDelay === null)
    return null;
  return {
    votingDelay: votingDelay * HOUR,
    votingPeriod: votingPeriod * HOUR,
    quorumPercent,
    timelockDelay: timelockDelay * HOUR,
  };
}
