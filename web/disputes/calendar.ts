/** A deadline to be reminded of. */
export interface Reminder {
  /** Tells it from others, so that a calendar that has it already changes it. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Unix seconds. */
  readonly by: bigint;
}

/** Minutes before the deadline at which a calendar reminds: a day, and two hours. */
const ALARMS = [1440, 120] as const;
/** An entry's length, in seconds: it ends at the deadline. */
const LENGTH = 1800n;
/** Octets of a line at most (RFC 5545, 3.1). */
const LINE = 75;

const escaped = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

function stamp(seconds: bigint): string {
  return new Date(Number(seconds) * 1000).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** Breaks a line where it is too long, and nowhere inside a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}

/**
 * A calendar file with one deadline and its alarms (RFC 5545).
 *
 * @param now Unix seconds
 */
export function calendarOf({ id, title, text, url, by }: Reminder, now: bigint): string {
  const alarms = ALARMS.flatMap((minutes) => [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-PT${minutes}M`,
    "END:VALARM",
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Myceliary//Jury duty//EN",
    "BEGIN:VEVENT",
    `UID:${id}@myceliary`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(by - LENGTH)}`,
    `DTEND:${stamp(by)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${url}`,
    ...alarms,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}
