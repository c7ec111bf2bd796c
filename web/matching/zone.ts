import { MatchingError } from "./errors.ts";
import { SECONDS_IN_DAY } from "./time.ts";

/** Days that a 16-bit column counts from 1970. */
const DAYS = 2 ** 16;
const NOT_YET = 0x7fff;
const OFFSET = /GMT(?:([+-])(\d{2}):(\d{2}))?/u;

/**
 * The clock of an IANA time zone, by the tables that every JavaScript engine has.
 *
 * A listing carries no zone, only the offset that its publisher's clock had when it was stated. Where that is what the
 * member's own clock showed on that day, both are taken to live by one clock: their weeks are compared in local time,
 * and daylight saving moves both. All other listings keep their offset all year.
 */
export class ZoneClock {
  readonly #format: Intl.DateTimeFormat;
  readonly #byDay = new Int16Array(DAYS).fill(NOT_YET);

  /** @throws {@link MatchingError} `zone-unknown` */
  constructor(zone: string) {
    try {
      this.#format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    } catch {
      throw new MatchingError("zone-unknown", { zone });
    }
  }

  /** Minutes from UTC at a time in Unix seconds. */
  offsetAt(seconds: number): number {
    const parts = this.#format.formatToParts(seconds * 1000);
    const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "";
    const [, sign, hours = "0", minutes = "0"] = OFFSET.exec(name) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }

  /** Minutes from UTC at noon of a day since 1970. */
  offsetOn(day: number): number {
    const known = this.#byDay[day] ?? NOT_YET;
    if (known !== NOT_YET) return known;
    const offset = this.offsetAt((day + 0.5) * SECONDS_IN_DAY);
    this.#byDay[day] = offset;
    return offset;
  }
}

const clocks = new Map<string, ZoneClock>();

/**
 * The clock of a zone; each is made once.
 * @throws {@link MatchingError} `zone-unknown`
 */
export function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new ZoneClock(zone);
  clocks.set(zone, clock);
  return clock;
}
